// The photo viewer: all photos of a page as one sequence, over the page, in a <dialog>.
// It reads what it shows from the page (links to photo pages, pictures, captions) and keeps its place in the address, as
// #anh-<photo>: Back closes it, Forward opens it again, and the address can be sent to others.

const button = (does, label, line, more = "") => `
  <button class="viewer__button" data-does="${does}" aria-label="${label}" ${more}>
    <svg viewBox="0 0 24 24"><path d="${line}"/></svg>
  </button>`;

const FRAME = `
  <p class="viewer__position" id="viewer-position" role="status"></p>
  ${button("previous", "Ảnh trước", "M15 4l-8 8 8 8")}
  ${button("next", "Ảnh sau", "M9 4l8 8-8 8")}
  ${button("close", "Đóng", "M5 5l14 14M19 5L5 19", "autofocus")}
  <div class="viewer__stage"></div>
  <div class="viewer__words" id="viewer-words"></div>
  <button class="viewer__captions" data-does="toggleWords" aria-controls="viewer-words"></button>`;

// A cover that stands in the gallery again is one photo with it, in the gallery's place.
const links = [...document.querySelectorAll("a[data-photo]")];
const places = new Map(links.map((link) => [link.dataset.photo, link]));
const photos = links
  .filter((link) => places.get(link.dataset.photo) === link)
  .map((link) => ({
    link,
    name: link.dataset.photo,
    alt: link.querySelector("img").alt,
    words: wordsOf(link.closest("figure")),
  }));

// The cover comes first but is not counted, so that the counter agrees with the numbers in the gallery.
const covers = photos.length > 1 && photos[0].link.closest(".article__cover") ? 1 : 0;
const counter = (index) => (index < covers ? "Ảnh bìa" : `Ảnh ${index + 1 - covers} trên ${photos.length - covers}`);

const dialog = document.createElement("dialog");
dialog.className = "viewer";
dialog.setAttribute("aria-labelledby", "viewer-position");
dialog.innerHTML = FRAME;
document.body.append(dialog);

const [position, stage, words] = ["position", "stage", "words"].map((part) => dialog.querySelector(`.viewer__${part}`));
const buttons = Object.fromEntries([...dialog.querySelectorAll("button")].map((made) => [made.dataset.does, made]));
const pictures = new Map();
let current = 0;
let isShowing = false; // until the address says otherwise, which is a moment after the dialog has closed
let opener = null; // the link that was tapped, if any
let wordsShown = true;

// ---- What the page says about a photo

// The nodes to show as a photo's words: its own caption, or its line in the gallery's list and the gallery's credit.
function wordsOf(figure) {
  const gallery = figure.closest(".gallery");
  if (!gallery) return [...(figure.querySelector("figcaption")?.childNodes ?? [])];
  const number = figure.querySelector(".gallery__number")?.textContent;
  const line = number && gallery.querySelector(`.gallery__words > [value="${number}"]`);
  return [...(line ? line.childNodes : []), ...(gallery.querySelector(".gallery__credit")?.childNodes ?? [])];
}

// The photo as wide as the window, from the same files as in the page. Its width and height are the largest file's, so that
// the style sheet never enlarges it. Made once; making it starts the download.
function pictureOf(index) {
  if (pictures.has(index)) return pictures.get(index);
  const small = photos[index].link.querySelector("img");
  const picture = document.createElement("picture");
  for (const { type, srcset } of photos[index].link.querySelectorAll("source")) {
    picture.append(Object.assign(document.createElement("source"), { type, srcset, sizes: "100vw" }));
  }
  const image = document.createElement("img");
  const widths = [...small.srcset.matchAll(/ (\d+)w/g)].map((match) => Number(match[1]));
  image.width = Math.max(small.getAttribute("width"), ...widths);
  image.height = Math.round((image.width * small.getAttribute("height")) / small.getAttribute("width"));
  image.alt = photos[index].alt;
  image.draggable = false;
  // Until it has come, the small one from the page stands in.
  if (small.currentSrc) image.style.backgroundImage = `url("${small.currentSrc}")`;
  picture.append(image);
  Object.assign(image, { sizes: "100vw", srcset: small.srcset, src: small.src });
  pictures.set(index, picture);
  return picture;
}

// ---- Showing

function show(index) {
  current = index;
  const picture = pictureOf(index);
  const image = picture.lastChild;
  stage.replaceChildren(picture);
  zoomTo(1);
  const spoken = document.createElement("span");
  spoken.className = "visually-hidden";
  spoken.textContent = `: ${photos[index].alt}`;
  position.replaceChildren(counter(index), ...(photos[index].alt ? [spoken] : []));
  words.replaceChildren(...photos[index].words.map((node) => node.cloneNode(true)));
  buttons.previous.setAttribute("aria-disabled", index === 0);
  buttons.next.setAttribute("aria-disabled", index === photos.length - 1);
  showWords();
  image.decode().then(
    () => {
      image.style.backgroundImage = "";
      if (current === index) [index + 1, index - 1].filter((near) => photos[near]).forEach(pictureOf);
    },
    () => {}, // A photo that does not come leaves its small one and its alt.
  );
}

function showWords() {
  words.hidden = !wordsShown || !words.hasChildNodes();
  words.tabIndex = words.scrollHeight > words.clientHeight ? 0 : -1;
  buttons.toggleWords.textContent = wordsShown ? "Ẩn chú thích" : "Hiện chú thích";
}

// Leafing stays one step in the history, so that one Back leads out.
function goTo(index) {
  if (!photos[index] || index === current) return;
  show(index);
  history.replaceState(history.state, "", `#anh-${photos[index].name}`);
}

const actions = {
  previous: () => goTo(current - 1),
  next: () => goTo(current + 1),
  first: () => goTo(0),
  last: () => goTo(photos.length - 1),
  close: () => dialog.close(),
  toggleWords: () => {
    wordsShown = !wordsShown;
    showWords();
  },
};

// ---- The address

const indexOf = (name) => photos.findIndex((photo) => photo.name === name);

// The index of the photo that the address names, or -1.
const named = () => indexOf(location.hash.replace("#anh-", ""));

function appear(index) {
  isShowing = true;
  if (!dialog.open) dialog.showModal();
  show(index);
}

// Opens the viewer at a link of the page or, without one, at the photo that the address names.
export function open(link) {
  if (dialog.open) return;
  const index = link ? indexOf(link.dataset.photo) : named();
  opener = link;
  // Closing leads to the photo seen last; the browser's memory would move the page away from it again.
  history.scrollRestoration = "manual";
  if (!history.state?.viewer) {
    history.replaceState(history.state, "", location.pathname + location.search);
    history.pushState({ viewer: true }, "", `#anh-${photos[index].name}`);
  }
  appear(index);
}

addEventListener("pagehide", () => {
  history.scrollRestoration = "auto";
});

addEventListener("popstate", () => {
  const index = named();
  if (index >= 0) return appear(index);
  if (!isShowing) return;
  isShowing = false;
  dialog.close();
  // The focus goes to the photo seen last, in the place where it was tapped if it stands in two.
  const { link, name } = photos[current];
  (opener?.dataset.photo === name ? opener : link).focus();
});

// However it closes (button, Esc, the phone's own Back), the address follows; popstate does the rest.
dialog.addEventListener("close", () => {
  if (named() >= 0) history.back();
});

// ---- Buttons and keys

const KEYS = { ArrowLeft: "previous", ArrowRight: "next", Home: "first", End: "last" };

dialog.addEventListener("click", (event) => {
  const does = event.target.closest("button")?.dataset.does;
  if (does) actions[does]();
});

dialog.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Tab") keepInside(event);
  if (!KEYS[event.key]) return;
  event.preventDefault();
  actions[KEYS[event.key]]();
});

// The dialog keeps the page out of reach; this keeps the focus from leaving for the browser's own bars.
function keepInside(event) {
  const stops = [...dialog.querySelectorAll('a, button, [tabindex="0"]')].filter((stop) => stop.getClientRects().length);
  const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
  if (document.activeElement !== from) return;
  event.preventDefault();
  to.focus();
}

// ---- Fingers and mouse: swipe to leaf, down to close, pinch or tap twice to come closer, drag to look around

const LARGEST = 4;
const CLOSER = 2.5;
const SWIPE = 50; // px
const TAP = { px: 10, ms: 300 };
const fingers = new Map();
const view = { scale: 1, x: 0, y: 0 }; // px from the middle of the stage
let start = null; // the hand and the view when the last finger came or went
let lastTap = { time: 0, x: 0, y: 0 };

function draw() {
  const isWhole = view.scale === 1 && !view.x && !view.y;
  const transform = isWhole ? "" : `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  stage.querySelector("img").style.transform = transform;
}

const between = (least, value, most) => Math.min(Math.max(value, least), most);

// Lets nobody move an enlarged photo out of the stage.
function lookAt(x, y) {
  const [freeX, freeY] = [stage.clientWidth, stage.clientHeight].map((side) => (side * (view.scale - 1)) / 2);
  view.x = between(-freeX, x, freeX);
  view.y = between(-freeY, y, freeY);
  draw();
}

// Comes closer or goes back, so that the point of the stage at (x, y) stays where it is.
function zoomTo(scale, x = 0, y = 0) {
  const factor = between(1, scale, LARGEST) / view.scale;
  view.scale *= factor;
  lookAt(x - (x - view.x) * factor, y - (y - view.y) * factor);
  // Closer, the browser may want a larger file.
  if (view.scale > 1) for (const part of stage.querySelectorAll("source, img")) part.sizes = `${100 * CLOSER}vw`;
}

// Where the fingers are: their middle, from the middle of the stage, and how far apart they are. All in px.
function hand() {
  const box = stage.getBoundingClientRect();
  const [one, two = one] = [...fingers.values()];
  return {
    x: (one.clientX + two.clientX) / 2 - box.x - box.width / 2,
    y: (one.clientY + two.clientY) / 2 - box.y - box.height / 2,
    span: Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY),
  };
}

const begin = () => {
  start = fingers.size ? { ...hand(), view: { ...view } } : null;
};

stage.addEventListener("pointerdown", (event) => {
  if (event.button) return;
  stage.setPointerCapture(event.pointerId);
  fingers.set(event.pointerId, event);
  begin();
});

stage.addEventListener("pointermove", (event) => {
  if (!fingers.has(event.pointerId)) return;
  fingers.set(event.pointerId, event);
  const now = hand();
  const [dx, dy] = [now.x - start.x, now.y - start.y];
  if (start.span) zoomTo((start.view.scale * now.span) / start.span, now.x, now.y);
  else if (view.scale > 1) lookAt(start.view.x + dx, start.view.y + dy);
  else {
    // A whole photo follows the finger along one axis.
    const isSideways = Math.abs(dx) > Math.abs(dy);
    Object.assign(view, isSideways ? { x: dx, y: 0 } : { x: 0, y: Math.max(dy, 0) });
    draw();
  }
});

function lift(event) {
  if (!fingers.has(event.pointerId)) return;
  const [before, now, moved] = [start, hand(), { ...view }];
  fingers.delete(event.pointerId);
  begin();
  if (view.scale === 1) zoomTo(1);
  if (event.type === "pointercancel" || before.span || fingers.size) return;
  if (Math.hypot(now.x - before.x, now.y - before.y) < TAP.px) tap(now);
  else if (moved.scale > 1) return;
  else if (moved.y > SWIPE) actions.close();
  else if (moved.x > SWIPE) actions.previous();
  else if (moved.x < -SWIPE) actions.next();
}

stage.addEventListener("pointerup", lift);
stage.addEventListener("pointercancel", lift);

function tap({ x, y }) {
  const isSecond = Date.now() - lastTap.time < TAP.ms && Math.hypot(x - lastTap.x, y - lastTap.y) < 3 * TAP.px;
  lastTap = { time: isSecond ? 0 : Date.now(), x, y };
  if (isSecond) zoomTo(view.scale > 1 ? 1 : CLOSER, x, y);
}

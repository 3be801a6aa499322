// The search page: the form and the address say what is asked, the list shows what is found.

import { item } from "./answers.js";
import { wanted } from "./excerpt.js";
import { Seeker } from "./seeker.js";
import { parse } from "./words.js";

const STEP = 10;
const PAUSE = 180;
const FILTERS = ["muc", "nam", "anh"];

const form = document.getElementById("tim");
const list = document.getElementById("ket-qua");
const status = document.getElementById("so-ket-qua");
const more = document.getElementById("xem-them");
const template = document.getElementById("bai");
const seeker = new Seeker(form.dataset.titles, form.dataset.index);

let asking = 0;
let pause = 0;

const show = (articles, asked) => articles.map((article) => item(template, article, asked));

// What the form asks, as the address says it: empty fields are left out.
function asParameters() {
  const filled = [...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value);
  return new URLSearchParams(filled);
}

function fromAddress() {
  const parameters = new URLSearchParams(location.search);
  form.elements.q.value = parameters.get("q") ?? "";
  form.elements.muc.value = parameters.get("muc") ?? "";
  form.elements.nam.value = parameters.get("nam") ?? "";
  form.elements.anh.checked = parameters.get("anh") === "1";
}

function remember(isNew) {
  const parameters = asParameters();
  const address = parameters.size ? `${location.pathname}?${parameters}` : location.pathname;
  if (address === location.pathname + location.search) return;
  history[isNew ? "pushState" : "replaceState"](null, "", address);
}

function say(text) {
  status.textContent = text;
}

function summary({ count, near, isPartial, mended, hasIndex }) {
  if (!count) return "Không tìm thấy bài nào. Mời bạn thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.";
  const number = `${count.toLocaleString("vi-VN")} bài`;
  if (isPartial) return `Không có bài nào chứa đủ mọi từ. Đây là ${number} gần nhất:`;
  if (mended) return `Không có từ đúng như đã gõ. ${number} có từ gần giống “${mended.words.map((word) => word.folded).join(" ")}”:`;
  if (near) return `Tìm thấy ${(count - near).toLocaleString("vi-VN")} bài, và ${near} bài chỉ thiếu một từ.`;
  return hasIndex ? `Tìm thấy ${number}.` : `Tìm thấy ${number} theo tiêu đề.`;
}

// While the reader still types, the last word may be the beginning of one.
const isOpen = () => !/\s$/.test(form.elements.q.value);

// Answer what the form asks.
async function answer({ isUnfinished = false } = {}) {
  const turn = ++asking;
  const isStale = () => turn !== asking;
  const query = parse(form.elements.q.value);
  const parameters = asParameters();
  const filters = FILTERS.filter((name) => parameters.has(name)).map((name) => `${name}:${parameters.get(name)}`);
  more.hidden = true;
  if (!query.words.length && !filters.length) {
    list.replaceChildren();
    say("");
    list.setAttribute("aria-busy", "false");
    return;
  }
  list.setAttribute("aria-busy", "true");
  say("Đang tìm…");
  try {
    const first = await seeker.first(query, filters, { isUnfinished });
    if (isStale()) return;
    if (first.length) list.replaceChildren(...show(first.slice(0, STEP), wanted(query)));
    const found = await seeker.all(query, filters, { isUnfinished });
    const asked = wanted(found.mended ?? query);
    const articles = await found.some(0, STEP);
    if (isStale()) return;
    list.replaceChildren(...show(articles, asked));
    say(summary(found));
    offerMore(found, asked, isStale);
  } catch {
    if (isStale()) return;
    say("Chưa tìm được vì mất kết nối. Mời bạn kiểm tra mạng rồi bấm Tìm lần nữa.");
  }
  list.setAttribute("aria-busy", "false");
}

function offerMore(found, asked, isStale) {
  let shown = Math.min(STEP, found.count);
  more.hidden = shown >= found.count;
  more.onclick = async () => {
    more.disabled = true;
    try {
      const items = show(await found.some(shown, shown + STEP), asked);
      if (isStale()) return;
      list.append(...items);
      items[0].querySelector("a").focus();
      shown += items.length;
      more.hidden = shown >= found.count;
    } catch {
      say("Chưa tải được bài tiếp theo. Mời bạn kiểm tra mạng rồi bấm Xem thêm lần nữa.");
    } finally {
      more.disabled = false;
    }
  };
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  remember(true);
  answer();
});

form.addEventListener("input", ({ target }) => {
  clearTimeout(pause);
  const isTyping = target === form.elements.q;
  const ask = () => {
    remember(!isTyping);
    answer({ isUnfinished: isTyping && isOpen() });
  };
  if (isTyping) pause = setTimeout(ask, PAUSE);
  else ask();
});

addEventListener("popstate", () => {
  fromAddress();
  answer();
});

// Where the address asks nothing, the reader may have begun to type before this module came.
if (location.search) fromAddress();
answer({ isUnfinished: !location.search && isOpen() });

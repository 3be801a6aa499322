// Put into each page by `make serve`, and by nothing else: reloads when the site is built anew, and says what is to be mended.
const shown = 6;
const style = document.createElement("link");
style.rel = "stylesheet";
style.href = "/__ban/desk.css";
document.head.append(style);

let banner = null;

function tell({ counts, problems, failure }) {
  banner?.remove();
  banner = null;
  const mistakes = problems.filter((problem) => problem.severity !== "notice");
  if (!failure && mistakes.length === 0) return;
  banner = document.createElement("aside");
  banner.className = "desk-banner";
  const close = document.createElement("button");
  close.textContent = "Ẩn";
  close.addEventListener("click", () => banner.remove());
  const title = document.createElement("strong");
  title.textContent = failure ? "Không dựng được trang:" : `Cần sửa ${counts.hidden + counts.broken} chỗ:`;
  const list = document.createElement("ul");
  const lines = failure ? [failure] : mistakes.slice(0, shown).map((one) => `${one.path}:${one.line}: ${one.message}`);
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  banner.append(close, title, list);
  document.body.append(banner);
}

let version = null;
const events = new EventSource("/__ban/events");
events.addEventListener("built", (event) => {
  if (version !== null && version !== event.data) location.reload();
  version = event.data;
});
events.addEventListener("problems", (event) => tell(JSON.parse(event.data)));
addEventListener("pagehide", () => events.close());

// The same site as Hugo's layouts make. What every article asks for is looked up in maps that are made once.
const PER_PAGE = 20;

export default function (eleventy) {
  const slugify = eleventy.getFilter("slugify");
  const slugs = new Map();
  const slug = (name) => {
    if (!slugs.has(name)) slugs.set(name, slugify(name));
    return slugs.get(name);
  };
  const newestFirst = (api) => api.getFilteredByTag("news").reverse();
  const grouped = (items, namesOf) => {
    const groups = new Map();
    for (const item of items) {
      for (const name of namesOf(item)) {
        if (!groups.has(name)) groups.set(name, []);
        groups.get(name).push(item);
      }
    }
    return groups;
  };
  const bySection = (api) => grouped(newestFirst(api), (item) => [item.data.section]);
  const byTag = (api) => grouped(newestFirst(api), (item) => item.data.labels);
  const paged = (name, items, address) => {
    const last = Math.ceil(items.length / PER_PAGE);
    const addresses = Array.from({ length: last }, (_, place) => (place ? `${address}trang/${place + 1}/` : address));
    return addresses.map((own, place) => ({
      name,
      address: own,
      items: items.slice(place * PER_PAGE, (place + 1) * PER_PAGE),
      newer: addresses[place - 1],
      older: addresses[place + 1],
    }));
  };

  eleventy.addFilter("slug", slug);
  eleventy.addCollection("lists", (api) => [
    ...paged("Trang tin", newestFirst(api), "/"),
    ...[...bySection(api)].flatMap(([name, items]) => paged(name, items, `/${slug(name)}/`)),
    ...[...byTag(api)].flatMap(([name, items]) => paged(name, items, `/tags/${slug(name)}/`)),
  ]);
  eleventy.addCollection("feeds", (api) => [
    { name: "Trang tin", address: "/", items: newestFirst(api).slice(0, PER_PAGE) },
    ...[...bySection(api)].map(([name, items]) => ({ name, address: `/${slug(name)}/`, items: items.slice(0, PER_PAGE) })),
  ]);
  eleventy.addCollection("names", (api) => [...byTag(api).keys()].sort());
  eleventy.addCollection("around", (api) => {
    const around = {};
    for (const items of bySection(api).values()) {
      const newest = items.slice(0, 5);
      items.forEach((item, place) => {
        around[item.fileSlug] = { newer: items[place - 1], older: items[place + 1], newest };
      });
    }
    return around;
  });
  return { dir: { input: "src", output: "_site" }, markdownTemplateEngine: false };
}

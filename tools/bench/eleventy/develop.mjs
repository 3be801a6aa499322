// Six files of every photo: node develop.mjs PHOTOS OUTPUT
import fs from "node:fs/promises";
import path from "node:path";
import Image from "@11ty/eleventy-img";

const [photos, outputDir] = process.argv.slice(2);
const options = {
  widths: [480, 960, 1600],
  formats: ["webp", "jpeg"],
  sharpWebpOptions: { quality: 80 },
  sharpJpegOptions: { quality: 80 },
  outputDir,
};
const names = await fs.readdir(photos);
await Promise.all(names.map((name) => Image(path.join(photos, name), options)));

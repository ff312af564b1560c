// eleventy-img: node eleventy.mjs FOLDER OUT; its own options but for widths, formats and names
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { default: derive } = await import(createRequire(import.meta.url).resolve("@11ty/eleventy-img"));
const [folder, outputDir] = process.argv.slice(2);

await Promise.all(fs.readdirSync(folder).sort().map((file) => derive(path.join(folder, file), {
  widths: [320, 640, 960, 1440],
  formats: ["avif", "webp", "jpeg"],
  outputDir,
  urlPath: "/",
  filenameFormat: (id, source, width, format) =>
    `${path.parse(source).name}-${width}.${format === "jpeg" ? "jpg" : format}`,
})));

// sharp: node sharp.cjs FOLDER OUT EFFORT; widths and formats of the comparison, sharp's own qualities, two pictures at once
const fs = require("node:fs");
const path = require("node:path");
const sharp = require("sharp");

const [folder, out, effort] = process.argv.slice(2);
const files = fs.readdirSync(folder).sort();

async function derive(file) {
  const picture = sharp(path.join(folder, file));
  const stem = path.parse(file).name;
  await Promise.all([320, 640, 960, 1440].flatMap((width) => {
    const scaled = picture.clone().resize({ width });
    const save = (made, suffix) => made.toFile(path.join(out, `${stem}-${width}.${suffix}`));
    return [
      save(scaled.clone().avif({ effort: Number(effort) }), "avif"),
      save(scaled.clone().webp(), "webp"),
      save(scaled.clone().jpeg(), "jpg"),
    ];
  }));
}

async function worker() {
  while (files.length) await derive(files.shift());
}

Promise.all([worker(), worker()]);

// What another reader of Parquet finds in a folder of shards. Prints one JSON object: rows of each shard, and the roles of all
// messages.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";

const [folder] = process.argv.slice(2);
const rows = {};
const roles = new Set();
for (const config of ["instructions", "resumes"]) {
  for (const name of (await readdir(join(folder, config))).filter((file) => file.endsWith(".parquet")).sort()) {
    const bytes = await readFile(join(folder, config, name));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const read = await parquetReadObjects({ file });
    rows[`${config}/${name}`] = read.length;
    for (const row of read) {
      for (const message of row.messages ?? []) roles.add(message.role);
    }
  }
}
console.log(JSON.stringify({ rows, roles: [...roles].sort() }));

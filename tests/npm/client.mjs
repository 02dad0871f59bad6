// What a real client does with a Hub. Prints one JSON object; any failure ends with another exit code.
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  commit, createBranch, createRepo, datasetInfo, deleteBranch, deleteFile, downloadFile, fileExists, listCommits,
  listFiles, pathsInfo, repoExists, uploadFiles, whoAmI,
} from "@huggingface/hub";

const [task, hubUrl, name, revision, folder] = process.argv.slice(2);
const repo = { type: "dataset", name };
const hub = { hubUrl, accessToken: process.env.HF_TOKEN };
const upload = { ...hub, useXet: false, useWebWorkers: false };
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function list(revision) {
  const files = [];
  for await (const file of listFiles({ ...hub, repo, recursive: true, revision })) {
    if (file.type === "file") files.push(file);
  }
  return files;
}

async function bytes(path, revision) {
  const file = await downloadFile({ ...hub, repo, path, revision, xet: false });
  return file === null ? null : Buffer.from(await file.arrayBuffer());
}

function assert(holds, what) {
  if (!holds) throw new Error(`not so: ${what}`);
}

async function write() {
  const large = Buffer.alloc(3_000_000, "PAR1 invented rows ");
  const parts = Buffer.alloc(9_000_000, "rows that go in parts ");
  const text = Buffer.from("plain text\n");
  assert((await whoAmI(hub)).name === "ada", "who");
  await createRepo({ ...hub, repo });
  assert(await repoExists({ ...hub, repo }), "made");
  const done = await uploadFiles({
    ...upload, repo, commitTitle: "By npm",
    files: [
      { path: "README.md", content: new Blob(["---\nlicense: mit\n---\n# By npm\n"]) },
      { path: "data/large.parquet", content: new Blob([large]) },
      { path: "data/parts.parquet", content: new Blob([parts]) },
      { path: "data/notes/text.txt", content: new Blob([text]) },
      { path: "empty.txt", content: new Blob([]) },
    ],
  });
  const files = await list("main");
  const found = files.find((file) => file.path === "data/large.parquet");
  assert(found.lfs.oid === sha256(large) && found.size === large.length, "listed by its hash");
  assert(large.equals(await bytes("data/large.parquet")), "large file comes back");
  assert(parts.equals(await bytes("data/parts.parquet")), "file in parts comes back");
  assert(text.equals(await bytes("data/notes/text.txt")), "text comes back");
  assert((await bytes("empty.txt")).length === 0, "empty file comes back");
  assert((await bytes("absent")) === null, "what is not there is null");
  assert(await fileExists({ ...hub, repo, path: "README.md" }), "there");
  assert(!(await fileExists({ ...hub, repo, path: "absent" })), "not there");
  const infos = await pathsInfo({ ...hub, repo, paths: ["data/large.parquet", "absent"] });
  assert(infos.length === 1 && infos[0].lfs.oid === sha256(large), "paths");
  assert((await datasetInfo({ ...hub, name })).name === name, "info");
  await createBranch({ ...hub, repo, branch: "side" });
  await deleteBranch({ ...hub, repo, branch: "side" });
  const pull = await uploadFiles({
    ...upload, repo, isPullRequest: true, commitTitle: "Proposed",
    files: [{ path: "proposed.txt", content: new Blob(["proposed\n"]) }],
  });
  assert(pull.pullRequestUrl.endsWith("/discussions/1"), "pull request");
  assert((await bytes("proposed.txt")) === null, "main is left alone");
  assert((await bytes("proposed.txt", "refs/pr/1")).toString() === "proposed\n", "pull request can be read");
  await deleteFile({ ...hub, repo, path: "data/notes/text.txt" });
  let refused = "";
  await commit({
    ...upload, repo, title: "Stale", parentCommit: done.commit.oid,
    operations: [{ operation: "addOrUpdate", path: "stale.txt", content: new Blob(["stale"]) }],
  }).catch((error) => (refused = String(error.statusCode)));
  assert(refused === "412", "a stale parent is refused");
  const commits = [];
  for await (const one of listCommits({ ...hub, repo })) commits.push(one.title);
  return { commits, files: (await list("main")).map((file) => file.path).sort() };
}

async function read() {
  const files = [];
  for (const file of await list(revision)) {
    const content = await bytes(file.path, revision);
    assert(!file.lfs || file.lfs.oid === sha256(content), `${file.path} has the hash it is listed with`);
    const target = join(folder, file.path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    files.push(file.path);
  }
  return { files: files.sort() };
}

console.log(JSON.stringify(task === "write" ? await write() : await read()));

import { copyFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { engineVersion } from "./engine-cache.mjs";
import { executable, sdkFolder } from "./engine-programs.mjs";
import { runCommand } from "./run-command.mjs";
import { say } from "./steps.mjs";

/** Each program is a Go module of its own, because each wants another version of Pulumi's Go SDK. */
const programs = [
  { name: "pulumi", module: "pulumi", source: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi" },
  {
    name: "pulumi-language-nodejs",
    module: "language-host",
    source: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
  },
];

// Without its version linked in, the CLI takes itself for a development build and refuses part of its work.
const linkFlags = `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${engineVersion}`;

async function build({ name, module, source }, folder) {
  const started = Date.now();
  const seen = { downloaded: 0, compiled: 0 };
  const progress = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${name}: ${seen.downloaded} modules downloaded, ${seen.compiled} packages compiled, ${seconds} s`);
  }, 20_000);
  try {
    await runCommand("go", ["build", "-v", "-ldflags", linkFlags, "-o", path.join(folder, executable(name)), source], {
      cwd: fileURLToPath(new URL(module, import.meta.url)),
      onLine: (line) => seen[line.startsWith("go: downloading") ? "downloaded" : "compiled"]++,
    });
  } finally {
    clearInterval(progress);
  }
}

/** Builds the engine and the language host from the Go module proxy, and puts the SDK's plugin script beside them. */
export async function buildEngine(folder) {
  say(`Building Pulumi ${engineVersion} with Go: about 4 minutes on 2 cores, once`);
  for (const program of programs) await build(program, folder);
  for (const script of readdirSync(sdkFolder).filter((file) => file.startsWith("pulumi-resource-pulumi-nodejs"))) {
    copyFileSync(path.join(sdkFolder, script), path.join(folder, script));
  }
  return folder;
}

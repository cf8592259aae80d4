import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./run-command.mjs";

/** Folder of `@pulumi/pulumi`, which holds the plugin that serves dynamic providers. */
export const sdkFolder = fileURLToPath(new URL("../../node_modules/@pulumi/pulumi", import.meta.url));

/** The folders of PATH. */
export const pathFolders = () => (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);

/** File name of a program on this platform. */
export const executable = (program) => (process.platform === "win32" ? `${program}.exe` : program);

const folderWith = (file, folders) => folders.find((folder) => existsSync(path.join(folder, file)));

/**
 * The engine whose `pulumi` is in one of `folders`: its version and the folders that its programs need on PATH.
 * The language host may lie beside `pulumi` as in a release. Rejects with what is missing.
 */
export async function inspectEngine(folders) {
  const home = folderWith(executable("pulumi"), folders);
  if (!home) throw new Error("no pulumi");
  const pulumi = path.join(home, executable("pulumi"));
  const near = [...folders, path.dirname(realpathSync(pulumi))];
  const host = folderWith(executable("pulumi-language-nodejs"), near);
  if (!host) throw new Error(`${pulumi} has no pulumi-language-nodejs beside it or on PATH`);
  const plugin = process.platform === "win32" ? "pulumi-resource-pulumi-nodejs.cmd" : "pulumi-resource-pulumi-nodejs";
  const bin = new Set([home, host, folderWith(plugin, near) ?? sdkFolder]);
  const printed = await runCommand(pulumi, ["version"], { timeout: 300_000 });
  return { bin: [...bin], version: printed.trim().replace(/^v/, "") };
}

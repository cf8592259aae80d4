import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { printable } from "../../src/management";
import { forUsers, withoutValue } from "../../src/pulumi/failure";

/** ESC, a CSI and an OSC of one byte, bell, backspace, carriage return, DEL, NEL, and controls of the direction. */
const controls = ["\u001b", "\u009b", "\u009d", "\u0007", "\b", "\r", "\u007f", "\u0085", "\u202e", "\u2066", "\u200f"];

test("a terminal gets no control but tabs and line feeds", () => {
  for (const control of controls)
    expect(printable(`a${control}b`)).toBe(`a\\u${control.charCodeAt(0).toString(16).padStart(4, "0")}b`);
  expect(printable("a\tb\r\nc\nä 日本 👩‍💻")).toBe("a\tb\r\nc\nä 日本 👩‍💻");
});

const all = controls.join("x");

test("neither in errors nor in failed checks", () => {
  const error = Object.assign(new Error(`Auth0 says ${all}`), { reasons: [all], id: "1", properties: {} });
  const { message, reasons } = forUsers(error, [], (state) => state) as { message: string; reasons: string[] };
  const { reason } = withoutValue([])({ property: `clientMetadata["${all}"]`, reason: "is wrong" });
  expect([message, ...reasons, reason].filter((text) => controls.some((control) => text.includes(control)))).toEqual(
    [],
  );
});

test("nor in what a command prints", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "printable-"));
  try {
    const plan = path.join(folder, "plan.json");
    const type = "pulumi-nodejs:dynamic/auth0:Client";
    const urn = `urn:pulumi:dev::acme::${type}::web`;
    const state = (name: string) => ({ urn, type, inputs: { name } });
    const step = { op: "update", urn, oldState: state("Web"), newState: state(all), diffReasons: ["name"] };
    writeFileSync(plan, JSON.stringify({ steps: [step] }));
    const file = path.join(folder, "report.txt");
    const cli = path.resolve(__dirname, "../../dist/cli/main.js");
    const outputs = ["text", "md", "html", "json"].flatMap((format) => {
      const { stdout } = spawnSync(process.execPath, [cli, "review", plan, "--format", format], { encoding: "utf8" });
      spawnSync(process.execPath, [cli, "review", plan, "--format", format, "--out", file]);
      expect(stdout).toContain("Web");
      return [stdout, readFileSync(file, "utf8")];
    });
    const { stderr } = spawnSync(process.execPath, [cli, `command${all}`], { encoding: "utf8" });
    expect(stderr).toContain("Unknown command: command\\u001b");
    const found = [...outputs, stderr].flatMap((text) => controls.filter((control) => text.includes(control)));
    expect(found).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

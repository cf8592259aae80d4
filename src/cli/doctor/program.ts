import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Definition, Values } from "../../definition";
import { isAboutNearMiss } from "../../engine";
import { isAboutSetting } from "../../program/unknown-settings";
import { typeToken } from "../../pulumi/state-format";
import * as resources from "../../resources";
import { identify, readPlan } from "../../review";
import { PulumiError, pulumi } from "../pulumi";
import { doubtful, type Finding, fine } from "./finding";

/** A resource that a stack or a program has. */
export interface Declared {
  readonly definition: Definition;
  /** Undefined where only the kind is known. */
  readonly inputs?: Values | undefined;
  /** URN and id of its provider, where Pulumi tells it. */
  readonly provider?: string | undefined;
}

/** What is declared, where that was found, and what was noticed on the way. */
export interface Declarations {
  readonly source: string;
  readonly declared: readonly Declared[];
  readonly findings: readonly Finding[];
}

const definitions: readonly Definition[] = Object.values(resources);

/** What the state of a stack and its program declare, or the program in the folder; every kind when there are none. */
export async function declarations(folder: string, stack: string | undefined): Promise<Declarations> {
  const inProgram = stack ? await previewed(folder, stack) : { declared: inSources(folder), findings: [] };
  const found = [...(stack ? await inState(stack) : []), ...inProgram.declared];
  const declared = found.filter(({ provider = "" }) => explicitName(provider) === undefined);
  if (found.length > 0)
    return {
      source: stack ? `the stack ${stack}` : `the program in ${folder}`,
      declared,
      findings: [...inProgram.findings, ...elsewhere(found)],
    };
  return {
    source: "every kind of resource",
    declared: definitions.map((definition) => ({ definition })),
    findings: inProgram.findings,
  };
}

/** Name of a provider, unless it is the default one. */
function explicitName(provider: string): string | undefined {
  const name = provider.split("::")[3];
  return name === undefined || /^default(_|$)/.test(name) ? undefined : name;
}

/** Explicit providers have tokens of their own, and may be of other tenants. */
function elsewhere(found: readonly Declared[]): Finding[] {
  const names = new Set(found.flatMap(({ provider = "" }) => explicitName(provider) ?? []));
  return [...names].map((name) =>
    doubtful(
      `Resources of the provider ${JSON.stringify(name)} are not judged: it logs in by itself`,
      "To judge them, run this with its settings as AUTH0_DOMAIN, AUTH0_CLIENT_ID and AUTH0_CLIENT_SECRET, in a folder with a program of them.",
    ),
  );
}

type Program = Pick<Declarations, "declared" | "findings">;

/** What the program would declare now. One that cannot be run is judged by its source. */
async function previewed(folder: string, stack: string): Promise<Program> {
  if (!hasProgram(folder))
    return {
      declared: [],
      findings: [
        doubtful(
          `The program of ${stack} is not judged: there is none in ${folder}`,
          "Run this in the program's folder.",
        ),
      ],
    };
  try {
    const { steps, warnings } = readPlan(await preview(stack));
    const declared = steps.flatMap(({ urn, newState }) => {
      const { definition } = identify(definitions, urn);
      return definition && newState ? [{ definition, inputs: newState.inputs, provider: newState.provider }] : [];
    });
    const mistyped = warnings
      .filter(({ message }) => isAboutSetting(message) || isAboutNearMiss(message))
      .map(({ message, urn }) => ({ urn, words: message.replace(/^warning: /, "") }))
      .filter(({ words }) => !words.startsWith("`auth0:"))
      .map(({ words, urn }) => (isAboutNearMiss(words) && urn ? `${nameOf(urn)}: ${words}` : words));
    return { declared, findings: [fine("The program can be previewed"), ...mistyped.map(looksMistyped)] };
  } catch (error) {
    const what = "The program cannot be previewed: the scopes are those that its source and the state need";
    return { declared: inSources(folder), findings: [doubtful(what, (error as Error).message)] };
  }
}

/** The kind and the name of a resource. */
function nameOf(urn: string): string {
  const { definition, name } = identify(definitions, urn);
  return `${definition?.type} ${JSON.stringify(name)}`;
}

/** A sentence about a name that looks mistyped, and after it what to do. */
export function looksMistyped(words: string): Finding {
  const end = Math.max(words.lastIndexOf(" Did you mean"), words.lastIndexOf(" There are"));
  return doubtful(words.slice(0, end), words.slice(end + 1));
}

/** What `pulumi preview --json` writes; a failure's reasons are in it as well. */
const preview = (stack: string): Promise<string> =>
  pulumi(["preview", "--json", "--stack", stack]).catch((error: unknown) => {
    if (error instanceof PulumiError && error.stdout) return error.stdout;
    throw error;
  });

async function inState(stack: string): Promise<Declared[]> {
  const { deployment } = JSON.parse(await pulumi(["stack", "export", "--stack", stack])) as {
    deployment?: { resources?: { type: string; inputs?: Values; provider?: string }[] };
  };
  return (deployment?.resources ?? []).flatMap(({ type: token, inputs, provider }) => {
    const definition = definitions.find(({ type }) => typeToken(type) === token);
    return definition ? [{ definition, inputs, provider }] : [];
  });
}

const sources = /\.[cm]?[jt]sx?$/;

const hasProgram = (folder: string): boolean => existsSync(path.join(folder, "Pulumi.yaml"));

/** The name of the project in a folder; empty where there is none. */
export const projectIn = (folder: string): string =>
  hasProgram(folder)
    ? (/"?name"?: *["']?([\w.-]+)/.exec(readFileSync(path.join(folder, "Pulumi.yaml"), "utf8"))?.[1] ?? "")
    : "";

/** Sources of a program, without the packages that it uses. */
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|\..*)$/.test(entry.name) ? [] : sourcesIn(place);
    return entry.isFile() && sources.test(entry.name) ? [place] : [];
  });

/** The kinds that the sources make, whole names alone. */
function inSources(folder: string): Declared[] {
  if (!hasProgram(folder)) return [];
  const text = sourcesIn(folder)
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  if (!text.includes("pulumi-dynamic-auth0")) return [];
  return definitions
    .filter(({ type }) => new RegExp(`(?<![A-Za-z])${type}\\(`).test(text))
    .map((definition) => ({ definition }));
}

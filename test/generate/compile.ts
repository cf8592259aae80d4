import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { strictProgram as options } from "../../src/generate/api-report";

/** Folder of the project. */
export const project = path.join(__dirname, "..", "..");

/** The compiled package. */
export const dist = path.join(project, "dist");

if (!existsSync(path.join(dist, "types"))) throw new Error("The published types are missing: run `npm run build`.");

/** A compiler host for files of the project and texts that are on no disk, by their paths. */
function hostOf(texts: ReadonlyMap<string, string> = new Map()): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.getCurrentDirectory = () => project;
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.getSourceFile = (file, language, ...rest) =>
    texts.has(file) ? ts.createSourceFile(file, texts.get(file)!, language) : getSourceFile(file, language, ...rest);
  return host;
}

/** A program of files on disk and of texts, as a user's compiler sees it. */
export const programOf = (
  files: readonly string[],
  texts: ReadonlyMap<string, string> = new Map(),
  different: ts.CompilerOptions = {},
): ts.Program => ts.createProgram([...files, ...texts.keys()], { ...options, ...different }, hostOf(texts));

/** What the compiler complains about in one file: `line: message`. */
export function complaintsIn(program: ts.Program, file: string): string[] {
  const source = program.getSourceFile(file);
  if (!source) throw new Error(`${file} is not part of the program`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map((complaint) => {
    const { line } = source.getLineAndCharacterOfPosition(complaint.start ?? 0);
    return `${line + 1}: ${ts.flattenDiagnosticMessageText(complaint.messageText, "\n")}`;
  });
}

/** What an editor shows for a program, at the first place where a marker begins. */
export function editorOf(text: string): (marker: string) => { type: string; documentation: string } {
  const file = path.join(project, "test", "types", "hover.ts");
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getCurrentDirectory: () => project,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = name === file ? text : existsSync(name) ? readFileSync(name, "utf8") : undefined;
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  });
  return (marker) => {
    const shown = service.getQuickInfoAtPosition(file, text.indexOf(marker));
    const textOf = (parts: ts.SymbolDisplayPart[] | undefined) => ts.displayPartsToString(parts);
    return { type: textOf(shown?.displayParts), documentation: textOf(shown?.documentation) };
  };
}

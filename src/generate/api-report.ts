import path from "node:path";
import ts from "typescript";

/** The compiler's options of a strict program on Node, as users have it. */
export const strictProgram: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  types: ["node"],
};

/** What can be imported, by the file that declares it. */
const entries: Readonly<Record<string, string>> = {
  "pulumi-dynamic-auth0": "index.d.ts",
  "pulumi-dynamic-auth0/policy": "policy/index.d.ts",
  "pulumi-dynamic-auth0/simulator": "simulator/index.d.ts",
};

const printer = ts.createPrinter({ removeComments: true });

/** The public surface: every name that a program can import with its signature, and the types that these are made of. */
export function apiReport(dist: string): string {
  const files = Object.values(entries).map((file) => path.join(dist, file));
  const program = ts.createProgram(files, strictProgram);
  const sections = Object.entries(entries).map(([name, file]) => {
    const exported = exportsOf(program, path.join(dist, file));
    return [`## ${name}`, ...new Surface(program.getTypeChecker(), dist, exported).printed()].join("\n\n");
  });
  return `# API report

Written by \`npm run docs\` from the published types, and compared by a test: a review sees here what a change does to programs. What is only added breaks none.

${sections.join("\n\n")}
`;
}

function exportsOf(program: ts.Program, file: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file)!);
  if (!module) throw new Error(`${file} exports nothing`);
  return checker.getExportsOfModule(module);
}

/** What one entry point declares. */
class Surface {
  private readonly found = new Set<ts.Symbol>();
  private readonly isPrinted = new Set<ts.Symbol>();
  /** The classes of which a program can make objects. */
  private readonly constructible = new Set<ts.Symbol>();

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly dist: string,
    private readonly exported: readonly ts.Symbol[],
  ) {}

  printed(): string[] {
    const names = this.sectionsOf(this.exported);
    const used = [...this.found].filter((symbol) => !this.isPrinted.has(symbol));
    return [...names, ...(used.length > 0 ? ["### Used in them", this.block(used)] : [])];
  }

  /** Names in the order of the alphabet; a namespace after what is exported directly. */
  private sectionsOf(symbols: readonly ts.Symbol[]): string[] {
    const meant = symbols.map((symbol) => ({ name: symbol.name, symbol: this.original(symbol) }));
    const direct = meant.filter(({ symbol }) => !isModule(symbol)).map(({ symbol }) => symbol);
    for (const [index, { symbol }] of meant.entries())
      if (isClass(symbol) && !isTypeOnly(symbols[index]!)) this.constructible.add(symbol);
    for (const symbol of direct) {
      this.isPrinted.add(symbol);
      this.follow(symbol);
    }
    const namespaces = meant
      .filter(({ symbol }) => isModule(symbol))
      .flatMap(({ name, symbol }) => [
        `### Namespace \`${name}\``,
        ...this.sectionsOf(this.checker.getExportsOfModule(symbol)),
      ]);
    return [this.block(direct), ...namespaces];
  }

  private original(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Notes what a declaration is made of, and what that is made of. */
  private follow(symbol: ts.Symbol): void {
    if (this.found.has(symbol)) return;
    this.found.add(symbol);
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) this.mention(node);
      ts.forEachChild(node, visit);
    };
    for (const declaration of this.declarationsOf(symbol)) visit(this.visible(declaration, symbol));
  }

  private mention(name: ts.Identifier): void {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (!symbol) return;
    const original = this.original(symbol);
    if (original.flags & declared && this.declarationsOf(original).length > 0) this.follow(original);
  }

  private block(symbols: readonly ts.Symbol[]): string {
    const sorted = symbols.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const texts = sorted.flatMap((symbol) =>
      (symbol.declarations ?? []).map((one) => textOf(this.visible(one, symbol), one.getSourceFile())),
    );
    return `\`\`\`ts\n${texts.join("\n")}\n\`\`\``;
  }

  /** A class without what no program can use. */
  private visible(declaration: ts.Declaration, symbol: ts.Symbol): ts.Node {
    if (!ts.isClassDeclaration(declaration)) return declaration;
    const { modifiers, name, typeParameters, heritageClauses } = declaration;
    const members = declaration.members.filter(
      (member) => !isPrivate(member) && (this.constructible.has(symbol) || !ts.isConstructorDeclaration(member)),
    );
    return ts.factory.updateClassDeclaration(declaration, modifiers, name, typeParameters, heritageClauses, members);
  }

  private declarationsOf({ declarations = [] }: ts.Symbol): ts.Declaration[] {
    return declarations.filter((one) => path.resolve(one.getSourceFile().fileName).startsWith(this.dist + path.sep));
  }
}

/** What has a name of its own, unlike members and parameters. */
const declared =
  ts.SymbolFlags.Class |
  ts.SymbolFlags.Interface |
  ts.SymbolFlags.TypeAlias |
  ts.SymbolFlags.Function |
  ts.SymbolFlags.Enum |
  ts.SymbolFlags.BlockScopedVariable;

const isClass = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Class) !== 0;

/** Whether an export names the type of a class alone. */
const isTypeOnly = ({ declarations = [] }: ts.Symbol): boolean => declarations.some(ts.isTypeOnlyExportDeclaration);

const isModule = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;

const isPrivate = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Private) !== 0 ||
  (member.name !== undefined && ts.isPrivateIdentifier(member.name));

function textOf(node: ts.Node, source: ts.SourceFile): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, source).replaceAll("    ", "  ");
  return ts.isVariableDeclaration(node) ? `declare const ${text}` : text;
}

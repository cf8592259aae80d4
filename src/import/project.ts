import { lineWidth } from "./literal";

/** What an export is called, and what runs it. */
export interface Project {
  readonly tenant: string;
  /** Version of this package. */
  readonly version: string;
}

/** The files of a Pulumi project around a program, each of which a user may change. */
export const projectFiles = ({ tenant, version }: Project): ReadonlyMap<string, string> =>
  new Map([
    ["Pulumi.yaml", pulumiYaml(tenant)],
    ["package.json", `${JSON.stringify(packageJson(version), undefined, 2)}\n`],
    ["tsconfig.json", `${JSON.stringify(tsconfig, undefined, 2)}\n`],
    [
      ".gitignore",
      "/node_modules/\n# Holds secrets of the tenant in clear. Delete it after the import.\n/import.json\n",
    ],
    [".gitattributes", "# A changed line break in a script or page is a change of the tenant.\n*/* -text\n"],
    [".editorconfig", editorconfig],
    ["README.md", readme(tenant)],
  ]);

const pulumiYaml = (tenant: string): string => `name: auth0-${tenant.split(/[.:]/)[0]!.replace(/[^\w-]/g, "-")}
description: ${JSON.stringify(`The Auth0 tenant ${tenant}`)}
runtime: nodejs
main: index.ts
`;

const packageJson = (version: string) => ({
  name: "tenant",
  private: true,
  dependencies: { "@pulumi/pulumi": "^3.216.0", "pulumi-dynamic-auth0": `^${version}` },
  devDependencies: { "@types/node": "^20.0.0", typescript: "^5.9.0" },
});

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "Node16",
    moduleResolution: "Node16",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  },
};

/** Formatters read the width of a line from here, so that they leave the program as it is. */
const editorconfig = `root = true

[*.ts]
indent_style = space
indent_size = 2
max_line_length = ${lineWidth}
`;

const readme = (tenant: string): string => `# The Auth0 tenant ${tenant}

A Pulumi program that declares the tenant as it was exported. To take it over:

\`\`\`sh
npm install
pulumi stack init production
pulumi config set auth0:domain ${tenant}
pulumi config set auth0:clientId YOUR-CLIENT-ID
pulumi config set --secret auth0:clientSecret
pulumi import --file import.json --generate-code=false --protect=false
rm import.json
pulumi preview
\`\`\`

The preview shows no difference. \`import.json\` needs the Pulumi CLI 3.254 or later, and holds secrets in clear until it is imported.

Auth0 does not show every secret. Those that the program knows nothing of are in \`secrets.ts\`: each is left in Auth0 as it is until \`pulumi config set --secret\` sets it. \`coverage.md\` lists them, along with what the program does not declare. A stack that creates the tenant anew needs them all: \`pulumi config set requireSecrets true\` asks for each.
`;

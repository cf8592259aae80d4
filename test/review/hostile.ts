import type { Report } from "../../src/review";
import { reviewed } from "./plans";

/** Texts that would be markup, mentions or links where they are not escaped; each holds the word HOSTILE. */
const texts = [
  "<img src=https://evil.example/x onerror=alert(1)>HOSTILE",
  "</code></pre></details><script>document.title='HOSTILE'</script>",
  "```\n# HOSTILE @everyone https://evil.example #1\n```",
  "`HOSTILE` ``` [HOSTILE](https://evil.example) | **x**",
  "@HOSTILE www.evil.example HOSTILE@evil.example &lt;b&gt; ![x](https://evil.example/y.png)",
  '"><style>@import "https://evil.example/HOSTILE";</style>',
  "\u202eHOSTILE\u200b\u0000 --> <!--",
];

/** A report in which every text that a program or a tenant decides on is hostile. */
export const hostile = (): Report =>
  reviewed(
    ...texts.flatMap((text, index) => {
      const name = `${text}::${index}`;
      const before = {
        name: text,
        callbacks: [text],
        clientMetadata: { [text]: text },
        customLoginPage: `a\n${text}\nb`,
      };
      const after = {
        name: `${text}!`,
        callbacks: [`${text}!`],
        clientMetadata: { [text]: 1 },
        customLoginPage: `${text}\n`,
      };
      return [
        { name: `changed ${name}`, before, after },
        { op: "create", name: `created ${name}`, after },
        { op: "delete", name: `deleted ${name}`, before },
        { op: "create", type: `other:index:${text.replaceAll("$", "")}`, name, after },
      ];
    }),
  );

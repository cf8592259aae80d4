const width = 110;

/** Text as lines of at most the usual width. */
function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A TSDoc comment of paragraphs, ending in a line break; nothing without paragraphs. A block of code keeps its lines. */
export function comment(paragraphs: readonly string[], indent = ""): string {
  if (paragraphs.length === 0) return "";
  const lines = paragraphs
    .map((text) => text.replaceAll("*/", "*\\/"))
    .flatMap((text, index) => [...(index ? [""] : []), ...(text.includes("\n") ? text.split("\n") : wrapped(text))]);
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

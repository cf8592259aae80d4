import { quoted } from "../../src/import/literal";

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const unseen = characters.filter((character) => /\p{Bidi_Control}|[\u2028\u2029\u200b\u2060\ufeff]/u.test(character));

test("a text of a tenant stands in a program so that it reads as it runs", () => {
  expect(unseen.length).toBeGreaterThan(15);
  for (const character of unseen) {
    const text = `it's "${character}evil"`;
    expect(quoted(text)).not.toContain(character);
    expect(new Function(`return ${quoted(text)}`)()).toBe(text);
  }
});

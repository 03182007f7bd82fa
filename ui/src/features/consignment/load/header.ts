/** The column names of a CSV file from the text it starts with; nothing for a workbook, whose header only the server reads. */
export function headerOf(fileName: string, start: string): string[] {
  if (!/\.(csv|tsv|txt)$/i.test(fileName)) return [];
  const line = firstLine(start.replace(/^\uFEFF/, ""));
  const separator = [",", ";", "\t", "|"].reduce((best, one) => (count(line, one) > count(line, best) ? one : best), ",");
  return cells(line, separator);
}

function firstLine(text: string): string {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && (text[at] === "\n" || text[at] === "\r")) return text.slice(0, at);
  }
  return text;
}

const count = (line: string, separator: string) => line.split(separator).length;

function cells(line: string, separator: string): string[] {
  const found: string[] = [];
  let cell = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      found.push(cell.trim());
      cell = "";
    } else cell += sign;
  }
  return [...found, cell.trim()].filter(Boolean);
}

/** A first guess: a column whose name says a field's name, whatever its spelling. */
export function guess(columns: string[], fields: string[]): Record<string, string> {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
  const pairs = columns.flatMap((column) => {
    const field = fields.find((one) => plain(one) === plain(column));
    return field ? [[column, field] as const] : [];
  });
  return Object.fromEntries(pairs);
}

/** An expression with which PostgreSQL makes a JSON object of other expressions, for a statement that answers with one document. */
export function jsonObject(entries: readonly (readonly [key: string, expression: string])[]): string {
  return `json_build_object(${entries.map(([key, expression]) => `'${key}', ${expression}`).join(', ')})`;
}

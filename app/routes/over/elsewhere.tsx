/** Any address that no page has: answered here, so that the page of the failure still knows the municipality and the reader. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export const action = loader;

export default function Elsewhere() {
  return null;
}

/** A human number or part number (`PO-2026-000123`, `6204-2RS-C3`) in the code face. */
export function Numbered(props: { children: string; class?: string }) {
  return <span class={`font-mono text-[0.94em] tracking-[-0.01em] ${props.class ?? ''}`}>{props.children}</span>;
}

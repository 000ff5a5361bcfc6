/** A human number (`PO-2026-000123-2`, `C-1134`) in the code face. */
export function Numbered(props: { children: string }) {
  return <span class="font-mono text-[0.94em] tracking-[-0.01em]">{props.children}</span>;
}

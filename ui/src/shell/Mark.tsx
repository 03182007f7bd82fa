/** The product's mark: three strips on a board, one of them pulled for examination. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d="M2 5h20M2 12h20M2 19h12" stroke="var(--accent)" strokeWidth="3" />
      <path d="M2 12h7" stroke="var(--red)" strokeWidth="3" />
    </svg>
  );
}

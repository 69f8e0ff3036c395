/** The mark of tOS: a doorway of three rooms that together form a "t". Decorative; the name stands next to it. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="#0b6478" />
      <rect x="6" y="9" width="20" height="6" rx="2" fill="#ffffff" />
      <rect x="12" y="4" width="6" height="17" rx="2" fill="#ffffff" />
      <path d="M12 19v2.5a6 6 0 0 0 6 6h3.5a2 2 0 0 0 2-2v-1.5a2 2 0 0 0-2-2H19a1 1 0 0 1-1-1v-2z" fill="#8ed7e6" />
    </svg>
  );
}

/** The product's sign: a star in an eye. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden focusable="false">
      <path
        d="M2 16C6 8.5 10.6 5 16 5s10 3.5 14 11c-4 7.500-8.600 11-14 11S6 23.500 2 16Z"
        className="logo-eye"
      />
      <path
        d="M16 8.500l2.300 5 5.400.600-4 3.700 1.100 5.400-4.800-2.700-4.800 2.700 1.100-5.400-4-3.700 5.400-.600Z"
        className="logo-star"
      />
    </svg>
  );
}

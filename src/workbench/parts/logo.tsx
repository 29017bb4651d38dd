/** The product's sign, a star in an eye: the file that the page has as its icon too. */
export function Logo() {
  return <img className="logo" src="huiyan.svg" alt="" />;
}

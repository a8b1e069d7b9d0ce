/** What the address says of the card: `add=age`, `add=area`, and once chosen the items to keep. */
export function inquiryWishOf(search: URLSearchParams) {
  const added = search.getAll('add');
  const out = search.getAll('item').filter((key) => !search.getAll('keep').includes(key));
  return {
    wanted: { age: added.includes('age'), area: added.includes('area') },
    leftOut: search.has('chosen') ? out : null,
  };
}

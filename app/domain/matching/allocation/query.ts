import { isId } from '~/domain/kernel/ids';
import { parseCaseCode } from '~/domain/people/rules';

/** A case and an offer, as an address names them: `tsubame-482-7.0192…`. */
export interface NamedPair {
  readonly code: string;
  readonly offerId: string;
}

/** What is asked of the allocation; it stands in the address. */
export interface AllocationQuery {
  /** Whether anything is to be calculated at all. */
  readonly solve: boolean;
  readonly fixed: readonly NamedPair[];
  readonly forbidden: readonly NamedPair[];
  /** Codes of which the household is to go together. */
  readonly together: readonly string[];
  /** How many pairs the address names beyond those that are looked at. */
  readonly dropped: number;
}

/** More by hand is another way to choose: so many pairs are decided, and so many taken out. */
export const mostByHand = 60;

export function allocationQueryOf(search: URLSearchParams): AllocationQuery {
  const pairs = (name: string) => unique(search.getAll(name)).flatMap((text) => pairOf(text) ?? []);
  const [fixed, forbidden] = [pairs('fix'), pairs('not')];
  const beyond = ({ length }: readonly NamedPair[]) => Math.max(0, length - mostByHand);
  return {
    solve: search.get('solve') === '1',
    fixed: fixed.slice(0, mostByHand),
    forbidden: forbidden.slice(0, mostByHand),
    together: unique(search.getAll('with')).filter(isCode).slice(0, mostByHand),
    dropped: beyond(fixed) + beyond(forbidden),
  };
}

/** The address of a query; what is not asked is not named. */
export function allocationSearch({
  solve,
  fixed,
  forbidden,
  together,
}: Omit<AllocationQuery, 'dropped'>): string {
  const search = new URLSearchParams([
    ...(solve ? [['solve', '1']] : []),
    ...fixed.map((pair) => ['fix', pairName(pair)]),
    ...forbidden.map((pair) => ['not', pairName(pair)]),
    ...together.map((code) => ['with', code]),
  ]);
  const text = search.toString();
  return text && `?${text}`;
}

/** With a pair decided or taken out, or as open as it was; a pair is never both. */
export function withPair(
  query: AllocationQuery,
  pair: NamedPair,
  as: 'fixed' | 'forbidden' | 'open',
): AllocationQuery {
  const others = (pairs: readonly NamedPair[]) => pairs.filter((one) => pairName(one) !== pairName(pair));
  return {
    ...query,
    solve: true,
    fixed: [...others(query.fixed), ...(as === 'fixed' ? [pair] : [])],
    forbidden: [...others(query.forbidden), ...(as === 'forbidden' ? [pair] : [])],
  };
}

export function pairName({ code, offerId }: NamedPair): string {
  return `${code}.${offerId}`;
}

export function pairOf(text: string): NamedPair | null {
  const [code = '', offerId = '', ...rest] = text.split('.');
  return rest.length === 0 && isCode(code) && isId(offerId) ? { code, offerId } : null;
}

function isCode(text: string): boolean {
  const parsed = parseCaseCode(text);
  return parsed.ok && parsed.code === text;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

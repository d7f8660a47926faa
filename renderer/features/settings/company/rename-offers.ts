/** A new name in the company's lists that plans do not have yet. */
export interface RenameOffer {
  readonly kind: 'person' | 'department';
  readonly id: string;
  /** The name that plans still have. */
  readonly from: string;
  readonly to: string;
}

/**
 * The offers after one more renaming. A second renaming of the same row goes on from the first one: plans still have
 * the name before both. A row that has its old name again needs nothing.
 */
export function withOffer(offers: readonly RenameOffer[], renamed: RenameOffer): readonly RenameOffer[] {
  const same = (offer: RenameOffer) => offer.kind === renamed.kind && offer.id === renamed.id;
  const from = offers.find(same)?.from ?? renamed.from;
  const others = offers.filter((offer) => !same(offer));
  return from === renamed.to ? others : [...others, { ...renamed, from }];
}

/** The tag of the one element Cleartext adds to a page, while a card is open. */
export const CARD_TAG = 'cleartext-card';

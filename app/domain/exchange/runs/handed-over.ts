/** Work that was left where it stood, because its process is to end; it is no fault. */
export class HandedOver extends Error {
  override readonly name = 'HandedOver';
}

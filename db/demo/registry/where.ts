/** The areas where public places are near: neither the harbour nor the hills. */
export const TOWNSIDE = [
  'higashidai',
  'nishimachi',
  'chuo',
  'kawabata',
  'honmachi',
  'higashihama',
  'minamihara',
];

/**
 * Words that people make passwords of, in letters only. A password whose letters are one of these, however
 * many digits and signs surround it, is among the first that are guessed.
 */
const words = `
password passwords passwort passw pass mypassword yourpassword thepassword passcode passphrase secret secrets
admin administrator administration root system systemadmin superuser supervisor manager master user username
guest default changeme changeit changethis letmein letmeinnow welcome welcomehome welcomeback login signin
logon access accesscode test testing tester testtest testuser sample example demo temp temporary hello
helloworld iloveyou iloveu loveyou lovely sunshine princess princesses dragon monkey football baseball
basketball soccer hockey tennis superman batman spiderman starwars pokemon pikachu mickeymouse minecraft
michael jennifer jessica ashley charlie jordan thomas daniel matthew andrew computer internet security
trustnoone whatever qwerty qwertyuiop qwertyui qwertyuiopasdf qwertyuiopasdfghjkl qwertyasdf qwertyasdfgh
qwertyazerty asdfgh asdfghjkl asdfghjklzxcvbnm zxcvbnm zxcvbn qazwsx qazwsxedc qazwsxedcrfv qweasd qweasdzxc
wasdwasd abcabc abcdef abcdefgh abcdefghij abcdefghijkl abcdefghijklmnop abcdefghijklmnopqrstuvwxyz
aabbcc aabbccdd qwer qwerasdf qwerqwer asdf asdfasdf zaq zaqxsw zaqxswcde
sakura himawari hinata momotaro kintaro doraemon totoro naruto onepiece dragonball anpanman sazaesan
hellokitty nintendo playstation yamada yamadataro yamadahanako tanaka suzuki sato satou takahashi watanabe
ito itou nakamura kobayashi kato katou yoshida nihon nippon japan tokyo osaka kyoto nagoya sapporo fukuoka
yokohama fujisan shinkansen samurai ninja ohayou konnichiwa arigato arigatou aishiteru daisuki
yakusho shiyakusho kuyakusho machiyakuba yakuba fukushi shafuku shakyo syakyo soudan madoguchi kenkou
jimukyoku somuka soumuka fukushika chiiki kyosei kyousei juso jusou shien sankashien musubiba musubi
`;

export const commonPasswordWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean));

/** Rows of a keyboard and orders that everybody knows, forwards; the reverse counts too. */
export const wellKnownOrders: readonly string[] = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0',
  'qazwsxedcrfvtgbyhnujmikolp',
];

/**
 * What the lists of leaked passwords begin with, in several languages, and the words of this product. Passwords that
 * follow our rules are made of them by a capital, a digit and a sign: Password1!, P@ssw0rd, Welcome-2026!
 */
const words = new Set(
  [
    "password passwort passwd pass pwd motdepasse contrasena clave senha haslo parola parol wachtwoord lozinka",
    "welcome willkommen hello hallo letmein login signin access changeme changethis default temp temporary guest",
    "admin administrator root user test testing master secret security private system server database",
    "qwerty qwertyuiop qwertz qwertzuiop azerty asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc zaqwsx qwe",
    "abc abcd abcde abcdef abcdefg abcdefgh xyz asd iloveyou loveyou love lovely trustno sunshine princess",
    "monkey dragon football baseball basketball soccer hockey superman batman spiderman starwars pokemon naruto",
    "shadow michael jordan jennifer jessica ashley charlie daniel thomas andrew joshua matthew george robert",
    "spring summer autumn winter january february march april june july august september october november december",
    "monday tuesday wednesday thursday friday saturday sunday india london berlin paris newyork america liverpool",
    "chelsea arsenal barcelona google facebook instagram linkedin microsoft windows apple samsung android computer",
    "internet company office work job",
    "teamified candidate candidates recruiter recruiting hiring interview interviews resume portal",
  ].flatMap((line) => line.split(" ")),
);

/** How letters are written to look clever; every guesser knows it. */
const disguises: Readonly<Record<string, string>> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

const isLetter = (sign: string): boolean => /\p{L}/u.test(sign);

/**
 * Whether a password is one of the first that anybody guesses: nothing but one word of the lists, once or several times,
 * with digits and signs around it or in place of letters.
 *
 * @param password in its one form, of at most some hundred characters
 */
export function isCommonPassword(password: string): boolean {
  const signs = [...password.toLowerCase()];
  const core = signs.slice(signs.findIndex(isLetter), signs.findLastIndex(isLetter) + 1);
  const bare = core.filter(isLetter).join("");
  const plain = core
    .map((sign) => disguises[sign] ?? sign)
    .filter(isLetter)
    .join("");
  return [bare, plain].some((text) => words.has(onceOf(text)));
}

/** The piece that a text repeats, or the text. */
function onceOf(text: string): string {
  for (let length = 3; length <= text.length / 2; length += 1) {
    const piece = text.slice(0, length);
    if (text.length % length === 0 && piece.repeat(text.length / length) === text) return piece;
  }
  return text;
}

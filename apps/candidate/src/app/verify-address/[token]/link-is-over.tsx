import Link from "next/link";

/** What to do about a link that does not work, for those who are signed in and those who are not. */
export function LinkIsOver({ signedIn }: { signedIn: boolean }) {
  return signedIn ? (
    <p>
      <Link href="/" className="link">
        Go to your home page
      </Link>{" "}
      and press “Send the mail again”. If the button is not there, your address is confirmed already.
    </p>
  ) : (
    <p>
      <Link href="/sign-in" className="link">
        Sign in
      </Link>{" "}
      and press “Send the mail again”. If the button is not there, your address is confirmed already.
    </p>
  );
}

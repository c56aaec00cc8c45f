import type { EffectiveList, ResumeCorrections } from "@teamified/contracts/resume-corrections";

type ListName = "links" | "skills" | "previousRoles" | "education" | "languages";
type Item<T> = { from: number | null; value?: T };

/** A list as it is in force, in the form in which it is saved. */
function asItems<T>({ items }: EffectiveList<T>): Item<T>[] {
  return items.map(({ from, value, by }) => (by === "candidate" ? { from, value } : { from }));
}

/** The list with the item at this place as it was read again. */
function backToRead<T>(list: EffectiveList<T>, at: number): Item<T>[] {
  return asItems(list).map((item, index) => (index === at ? { from: item.from } : item));
}

/** The list with an item that was taken out, where the resume has it. */
function putBack<T>(list: EffectiveList<T>, from: number): Item<T>[] {
  const items = asItems(list);
  const next = items.findIndex((item) => item.from !== null && item.from > from);
  return items.toSpliced(next === -1 ? items.length : next, 0, { from });
}

type Lists = { [name in ListName]: EffectiveList<unknown> };
type Change = { backToRead: number } | { putBack: number };

/** What is saved when one item of a list goes back to what was read, or is put back. */
export function listChange<N extends ListName>(lists: Lists, name: N, change: Change): ResumeCorrections {
  const list = lists[name];
  const items = "putBack" in change ? putBack(list, change.putBack) : backToRead(list, change.backToRead);
  // The items are those of the list of this name, whose type the lookup by name forgets.
  return { [name]: items } as Pick<ResumeCorrections, N>;
}

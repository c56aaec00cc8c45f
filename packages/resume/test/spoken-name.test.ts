import { expect, it } from "vitest";
import { spokenName } from "../src/spoken-name.ts";

it.each([
  ["Grace Miller", "Grace"],
  ["GRACE MILLER", "Grace"],
  ["Dr. Sofia Weidner", "Sofia"],
  ["Weidner, Sofia", "Sofia"],
  ["Weidner, Dr. Sofia", "Sofia"],
  ["Prof. Dr. Jonas Albrecht", "Jonas"],
  ["Maria Costa, PhD", "Maria"],
  ["K. V. S. Raghunathan", "K. V. S. Raghunathan"],
  ["P.SURESH", "P.SURESH"],
  ["Nguyễn Thị Bích Ngọc", "Nguyễn Thị Bích Ngọc"],
  ["Md. Arif Hossain", "Md. Arif Hossain"],
  ["김하늘", "김하늘"],
  ["Thiruvengadam", "Thiruvengadam"],
])("%s is greeted as %s", (name, greeted) => {
  expect(spokenName(name)).toBe(greeted);
});

it.each([["Senior Backend Developer"], ["jane@mail.example"], ["J."], [""]])("%s is no name", (text) => {
  expect(spokenName(text)).toBeNull();
});

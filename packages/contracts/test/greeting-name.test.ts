import { expect, test } from "vitest";
import { greetingName } from "../src/greeting-name.ts";

test.each([
  ["Ada Lovelace", "Ada"],
  ["ADA LOVELACE", "Ada"],
  ["Dr. Ada Lovelace, PhD", "Ada"],
  ["Prof. Dr. Anna Weber", "Anna"],
  ["Dr. J. Smith | Java Ninja", "J. Smith"],
  ["J. Smith", "J. Smith"],
  ["J.R. Smith", "J.R. Smith"],
  ["Mr Smith", null],
  ["Smith, John", "John"],
  ["John Smith, Senior Java Developer", "John"],
  ["John Smith Senior Java Developer", "John"],
  ["John Smith – Full-Stack Engineer", "John"],
  ["Ada (she/her) Lovelace", "Ada"],
  ["DUPONT Marie", "Dupont Marie"],
  ["Nguyen Van An", "Nguyen Van An"],
  ["Kim Min-jun", "Kim Min-jun"],
  ["王小明", "王小明"],
  ["de la Cruz María", "de la Cruz María"],
  ["Jean-Luc Picard", "Jean-Luc"],
  ["Madonna", "Madonna"],
  ["Java Ninja", null],
  ["J.", null],
  ["", null],
  ["Don Johnson", "Don"],
  ["Jack Ma", "Jack"],
])("%j is greeted as %j", (account, greeted) => {
  expect(greetingName(account, "given name")).toBe(greeted);
});

test.each([
  ["Dr. J. Smith | Java Ninja", "J. Smith"],
  ["Anna Weber", "Anna Weber"],
  ["WEBER Anna", "Weber Anna"],
  ["Frau Dr. Anna Weber, Softwareentwicklerin", "Anna Weber"],
  ["Weber, Anna", "Anna Weber"],
])("where a given name is too familiar %j is greeted as %j", (account, greeted) => {
  expect(greetingName(account, "whole name")).toBe(greeted);
});

import { expect, test } from "vitest";
import { experienceYears } from "../src/experience-years.ts";
import { findDates } from "../src/read-dates.ts";

test.each([
  ["January 2019 to Present", "2019-01", null, true],
  ["Sept 2018 – May 2023", "2018-09", "2023-05", false],
  ["06/2016 - 12/2018", "2016-06", "2018-12", false],
  ["2015-2018", "2015", "2018", false],
  ["2015-03 – 2018-11", "2015-03", "2018-11", false],
  ["Mai 2017 bis heute", "2017-05", null, true],
  ["janv. 2017 à déc. 2018", "2017-01", "2018-12", false],
  ["Jun '19 – Aug '20", "2019-06", "2020-08", false],
  ["June – August 2020", "2020-06", "2020-08", false],
  ["Since March 2020", "2020-03", null, true],
  ["Summer 2019 - Fall 2020", "2019", "2020", false],
  ["Mar 3, 2020 - now", "2020-03", null, true],
])("%s is read", (text, start, end, current) => {
  expect(findDates(text)).toMatchObject({ start, end, current });
});

test.each(["Raised 2000 users", "top 5%", "99.97% uptime", "Port 8080"])("%s holds no range", (text) => {
  expect(findDates(text)?.isRange ?? false).toBe(false);
});

const now = new Date("2026-11-21T00:00:00Z");
const stretch = (start: string | null, end: string | null, current = false) => ({ start, end, current });

test("overlapping jobs count once and gaps do not count", () => {
  expect(experienceYears([stretch("2020-01", "2021-12"), stretch("2021-01", "2022-12")], now)).toBe(3);
  expect(experienceYears([stretch("2010-01", "2010-12"), stretch("2020-01", "2020-12")], now)).toBe(2);
  expect(experienceYears([stretch("2020-01", "2022-12"), stretch("2021-01", "2021-06")], now)).toBe(3);
});

test("a job that goes on counts until now, bare years by their difference, and nothing gives null", () => {
  expect(experienceYears([stretch("2024-12", null, true)], now)).toBe(2);
  expect(experienceYears([stretch("2016", "2018")], now)).toBe(2);
  expect(experienceYears([stretch(null, "2018")], now)).toBeNull();
  expect(experienceYears([], now)).toBeNull();
  expect(experienceYears([stretch("2030", null, true)], now)).toBeNull();
});

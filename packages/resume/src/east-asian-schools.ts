import type { ParsedResume } from "@teamified/contracts/resumes";

/** A school, and behind it in the same words the field and the degree: "서울대학교 컴퓨터공학과 학사", "清华大学计算机系硕士". */
const schoolThenDegree =
  /^(\S{1,20}?(?:대학교|대학원|대학|고등학교|大学院|大学|大學|学院|學院|高校|高等学校))[\s·,、]{0,3}(?!\s?(?:附属|병설|부속))(\S.{1,40})$/u;
const degreeSign =
  /학사|석사|박사|전공|학과|학부|졸업|本科|学士|學士|硕士|碩士|博士|专业|專業|専攻|修士|学部|学科|学系|系|卒業|研究科/u;

/** Schools whose name was read together with the degree, in languages that set no sign between the two. */
export function partEastAsianDegrees(education: ParsedResume["education"]): ParsedResume["education"] {
  return education.map((entry) => {
    const [, institution, degree] =
      entry.degree === null ? (schoolThenDegree.exec(entry.institution) ?? []) : [];
    return institution !== undefined && degree !== undefined && degreeSign.test(degree)
      ? { ...entry, institution, degree }
      : entry;
  });
}

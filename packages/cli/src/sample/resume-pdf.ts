import { PDFDocument, rgb, StandardFonts } from "pdf-lib";

/** An invented person's resume. */
export type SampleResume = {
  fullName: string;
  title: string;
  email: string;
  phone: string;
  location: string;
  link: string;
  summary: string;
  skills: string[];
  roles: { title: string; organization: string; dates: string; lines: string[] }[];
  education: { institution: string; degree: string; dates: string };
  /** Words in the colour of the paper, as left over from a template. */
  whiteWords?: string;
  /** A small line at the foot of the page. */
  foot?: string;
};

const page = { width: 595, height: 842, margin: 56 };

/** Draws the resume as a one-page PDF with real text. Returns its bytes, the same for the same input. */
export async function renderResumePdf(resume: SampleResume): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setTitle(`Resume of ${resume.fullName}`);
  const never = new Date("2026-01-01T00:00:00Z");
  document.setCreationDate(never);
  document.setModificationDate(never);
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const sheet = document.addPage([page.width, page.height]);
  let y = page.height - page.margin;

  const write = (text: string, size: number, font = regular, gap = 5) => {
    for (const line of wrap(
      text,
      (part) => font.widthOfTextAtSize(part, size),
      page.width - 2 * page.margin,
    )) {
      sheet.drawText(line, { x: page.margin, y, size, font, color: rgb(0.12, 0.12, 0.14) });
      y -= size + gap;
    }
  };
  const heading = (text: string) => {
    y -= 10;
    write(text, 12, bold, 7);
  };

  write(resume.fullName, 22, bold, 8);
  write(resume.title, 12);
  write(`${resume.email}  |  ${resume.phone}  |  ${resume.location}  |  ${resume.link}`, 9.5);
  heading("Summary");
  write(resume.summary, 10.5);
  heading("Skills");
  write(resume.skills.join(", "), 10.5);
  heading("Experience");
  for (const role of resume.roles) {
    write(`${role.title}, ${role.organization}`, 10.5, bold);
    write(role.dates, 9.5);
    for (const line of role.lines) write(`- ${line}`, 10.5);
    y -= 6;
  }
  heading("Education");
  write(`${resume.education.degree}, ${resume.education.institution}`, 10.5);
  write(resume.education.dates, 9.5);
  if (resume.whiteWords) {
    sheet.drawText(resume.whiteWords, {
      x: page.margin,
      y: y - 30,
      size: 8,
      font: regular,
      color: rgb(1, 1, 1),
    });
  }
  if (resume.foot) {
    sheet.drawText(resume.foot, {
      x: page.margin,
      y: page.margin / 2,
      size: 7.5,
      font: regular,
      color: rgb(0.45, 0.45, 0.48),
    });
  }
  return document.save({ useObjectStreams: false });
}

function wrap(text: string, widthOf: (text: string) => number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

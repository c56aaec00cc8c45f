import { describe, expect, it } from "vitest";
import { createLocalReader } from "../src/local-reader.ts";
import { documentOf } from "./make-document.ts";

const isTurnedAway = async (text: string): Promise<boolean> => {
  const { warnings } = await createLocalReader().read(documentOf(text), new Date("2026-11-30"));
  return warnings.some(({ code }) => code === "not_a_resume");
};

const letter = `Mara Lindqvist
mara.lindqvist@example.org
Dear Hiring Manager,
I am writing to apply for the position of site engineer in your team in Bergen. For several years I have looked after
roads and bridges, and I enjoyed every winter of it. Your work on the northern tunnels is known to everyone who has
driven there, and I would be glad to be a part of it. My colleagues say that I am patient with people and stubborn with
water. I would be happy to tell you more in a conversation at any time that suits you and your team.
Yours sincerely,
Mara Lindqvist`;
const invoice = `Halden Print Works Ltd
12 Mill Lane, Leeds
Invoice no. 20418   Invoice date: 12/03/2024
Bill to: Oakfield School, 4 Green Road, York
Description Quantity Unit price Amount
Exercise books, ruled, 80 pages 400 0.85 340.00
Posters, A2, four colours 60 2.10 126.00
Paper, white, 500 sheets 30 4.20 126.00
Subtotal 592.00
VAT 20 % 118.40
Amount due 710.40
Payment terms: within 30 days to the account named below. Please quote the number of this invoice with your payment.
IBAN GB00 HALD 0000 0000 0000 00 Thank you for your order, we look forward to the next one from your school.`;
const contract = `Rental agreement
This agreement is made between Harald Brook, hereinafter called the landlord, and Nina Caspary, hereinafter the tenant.
1. The landlord lets the flat on the second floor of 8 Elm Street to the tenant from 1 May 2023.
2. The tenant shall pay the rent of 900 on the first day of each month. The parties agree that the deposit shall be
returned within sixty days after termination, less the cost of repairs.
3. The tenant shall not keep animals without the consent of the landlord, which shall not be refused without a reason.
4. Governing law is that of the place where the flat stands. Changes of this agreement need the written form.`;
const manual = `HX-200 Water Pump
User manual
Table of contents
Chapter 1 Safety
Chapter 2 Installation
Warning: never run the pump without water. The seal is destroyed within a minute.
Fill the housing through the opening at its top until water runs over, then close it with the red screw.
Press the green button to start the motor. If it hums and does not turn, disconnect it at once and see section 4.
Troubleshooting: where the pump loses pressure, look for air in the pipe first, then for sand in the filter.
The warranty ends two years after the purchase. Keep the receipt, without it no repair is free of charge.`;
const beginner = `Tom Abara
tom.abara@example.org
Education
Riverside High School, Lagos, 2024
I helped in my uncle's shop on Saturdays, counted the stock in the evening, wrote the prices and talked with customers.
I am looking for my first place as an apprentice and like to work with my hands; I repaired our generator last year, and
the radio of a neighbour, and I read everything about engines that I can find in the library of our town.
References on request. I can start at any time and I would move for a good place if there is one.`;

describe("a document that is no resume", () => {
  it.each([
    ["a cover letter alone", letter],
    ["an invoice", invoice],
    ["a contract", contract],
    ["a manual", manual],
  ])("%s is told", async (_, text) => {
    expect(await isTurnedAway(text)).toBe(true);
  });

  it("the resume of a beginner is one", async () => {
    expect(await isTurnedAway(beginner)).toBe(false);
  });

  it("a resume behind a cover letter is one", async () => {
    const resume = `${letter}\nExperience\nSite engineer, Fjordvei AS, Bergen\n03/2019 – present\nEducation\nM.Sc. Civil Engineering, Technical University of Bergen, 2018\nSkills\nAutoCAD, surveying, Excel`;
    expect(await isTurnedAway(resume)).toBe(false);
  });
});

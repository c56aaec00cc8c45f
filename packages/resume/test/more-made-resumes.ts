import type { MadeResume } from "./made-resumes.ts";

/** Written after the rules and without looking at them: what else people send. */
export const moreMadeResumes: MadeResume[] = [
  {
    layout: "one-line entries of a theme for engineers, schools first",
    pages: [
      `
      Mateus Lindqvist
      Oslo, Norway | mateus@lindqvist.example | +47 412 34 567 | lindqvist.example | linkedin.com/in/mateusl | github.com/mateusl

      Education
      Nordfjord Technical University, MS in Robotics – Bergen, Norway\tAug 2016 – June 2018
      • Thesis on grippers for soft fruit
      Nordfjord Technical University, BS in Mechanical Engineering – Bergen, Norway\tAug 2013 – June 2016

      Experience
      Robotics Engineer, Fjellgrip AS – Oslo, Norway\tJune 2021 – present
      • Designed a gripper that picks 40 strawberries a minute
      Controls Engineer, Havkraft – Trondheim, Norway\tJuly 2018 – May 2021
      • Tuned the pitch control of two tidal turbines

      Technologies
      Languages: C++, Python, MATLAB
      Software: ROS 2, SolidWorks, Gazebo, Git
      `,
    ],
    name: "Mateus Lindqvist",
    email: "mateus@lindqvist.example",
    phone: "+47 412 34 567",
    roles: [
      ["Robotics Engineer", "Fjellgrip AS", "2021-06", "now"],
      ["Controls Engineer", "Havkraft", "2018-07", "2021-05"],
    ],
    schools: [
      ["Nordfjord Technical University", "MS in Robotics", "2018-06"],
      ["Nordfjord Technical University", "BS in Mechanical Engineering", "2016-06"],
    ],
    skills: ["C++", "Python", "MATLAB", "ROS 2", "SolidWorks", "Gazebo", "Git"],
  },
  {
    layout: "Italian",
    pages: [
      `
      Curriculum Vitae
      Giulia Bianchi Ferrari
      Via Roma 8, 40121 Bologna, Italia
      Cellulare: 333 123 4567
      Email: giulia.bianchi@esempio.it

      Esperienze professionali
      Gennaio 2021 – oggi
      Sviluppatrice front-end
      Tortellino Digitale S.r.l., Bologna
      – Interfacce in React e TypeScript per la ristorazione

      Settembre 2017 – Dicembre 2020
      Grafica e web designer
      Studio Portico, Modena
      – Siti per piccole imprese

      Istruzione e formazione
      2014 – 2017
      Laurea in Design della comunicazione
      Università degli Studi di Bologna

      Competenze tecniche
      HTML, CSS, JavaScript, React, Figma

      Lingue
      Italiano: madrelingua
      Inglese: B2
      `,
    ],
    name: "Giulia Bianchi Ferrari",
    email: "giulia.bianchi@esempio.it",
    phone: "333 123 4567",
    roles: [
      ["Sviluppatrice front-end", "Tortellino Digitale S.r.l.", "2021-01", "now"],
      ["Grafica e web designer", "Studio Portico", "2017-09", "2020-12"],
    ],
    schools: [["Università degli Studi di Bologna", "Laurea in Design della comunicazione", "2017"]],
    skills: ["HTML", "CSS", "JavaScript", "React", "Figma"],
  },
  {
    layout: "Polish",
    pages: [
      `
      Agnieszka Wójcik
      Specjalistka ds. marketingu
      tel. 601 234 567, a.wojcik@przyklad.pl, Kraków

      Doświadczenie zawodowe
      03.2020 – obecnie
      Specjalistka ds. marketingu, Smok Media Sp. z o.o.
      • Kampanie w wyszukiwarkach o budżecie 40 tys. zł miesięcznie
      06.2017 – 02.2020
      Asystentka, Biuro Podróży Lajkonik
      • Obsługa klientów

      Wykształcenie
      2012 – 2017
      Uniwersytet Jagielloński
      Magister zarządzania

      Umiejętności
      Google Ads, Google Analytics, Canva, Excel

      Języki
      polski – ojczysty, angielski – C1
      `,
    ],
    name: "Agnieszka Wójcik",
    email: "a.wojcik@przyklad.pl",
    phone: "601 234 567",
    roles: [
      ["Specjalistka ds. marketingu", "Smok Media Sp. z o.o.", "2020-03", "now"],
      ["Asystentka", "Biuro Podróży Lajkonik", "2017-06", "2020-02"],
    ],
    schools: [["Uniwersytet Jagielloński", "Magister zarządzania", "2017"]],
    skills: ["Google Ads", "Google Analytics", "Canva", "Excel"],
  },
  {
    layout: "Arabic",
    pages: [
      `
      ليلى حسن العمري
      مهندسة برمجيات
      البريد الإلكتروني: laila.alomari@example.jo
      الهاتف: +962 7 9123 4567

      الخبرات العملية
      2020 – الآن
      مهندسة برمجيات
      شركة النخيل للتقنية
      • تطوير خدمات باستخدام Node.js
      2017 – 2020
      مبرمجة
      مؤسسة البتراء

      التعليم
      2013 – 2017
      جامعة اليرموك
      بكالوريوس علوم الحاسوب

      المهارات
      JavaScript، Node.js، MongoDB

      اللغات
      العربية، الإنجليزية
      `,
    ],
    name: "ليلى حسن العمري",
    email: "laila.alomari@example.jo",
    phone: "+962 7 9123 4567",
    roles: [
      ["مهندسة برمجيات", "شركة النخيل للتقنية", "2020", "now"],
      ["مبرمجة", "مؤسسة البتراء", "2017", "2020"],
    ],
    schools: [["جامعة اليرموك", "بكالوريوس علوم الحاسوب", "2017"]],
    skills: ["JavaScript", "Node.js", "MongoDB"],
  },
  {
    layout: "cards: company above title, date and place in lines of their own, skills as cards without lists",
    pages: [
      `
      Rosalind Achterberg
      Head of Customer Success
      Utrecht, Netherlands\t+31 6 12345678\trosalind@achterberg.example\thttps://achterberg.example/

      Profiles
      rosalinda\trosa.codes
      LinkedIn\tGitHub

      Experience
      Polder Cloud
      Head of Customer Success
      Utrecht, Netherlands
      April 2022 to Present
      Grew the team from two to nine and halved the
      time to a first answer.
      https://poldercloud.example/
      Windmill Analytics
      Customer Success Manager
      Rotterdam, Netherlands
      January 2018 to March 2022
      Looked after forty accounts in five countries.
      Kept churn below 3 % for three years.

      Education
      Hogeschool Utrecht
      Utrecht, Netherlands
      Bachelor of Business Administration
      September 2013 to July 2017

      Skills
      Onboarding
      Expert
      Negotiation
      Advanced
      CRM
      Intermediate
      Salesforce, HubSpot
      Certifications
      Customer Success Manager Level 3
      Success League
      2021
      Awards
      Team of the Year
      Polder Cloud
      2023
      Interests
      Rowing
      `,
    ],
    name: "Rosalind Achterberg",
    email: "rosalind@achterberg.example",
    phone: "+31 6 12345678",
    roles: [
      ["Head of Customer Success", "Polder Cloud", "2022-04", "now"],
      ["Customer Success Manager", "Windmill Analytics", "2018-01", "2022-03"],
    ],
    schools: [["Hogeschool Utrecht", "Bachelor of Business Administration", "2017-07"]],
    skills: ["Onboarding", "Negotiation", "CRM", "Salesforce", "HubSpot"],
  },
  {
    layout: "bold titles with the employer in italics below, long bullets that wrap",
    pages: [
      `
      DESMOND OYELARAN
      Registered Nurse · Atlanta, GA · (404) 555-0133 · des.oyelaran@example.com

      LICENSES
      Registered Nurse, State of Georgia, 2016

      CLINICAL EXPERIENCE
      Charge Nurse, Intensive Care\tJanuary 2020 – Present
      Peachtree Memorial Hospital\tAtlanta, GA
      • Lead a shift of twelve nurses and two technicians in a unit of twenty beds, with the lowest rate of
      infection in the house for two years
      • Teach the course on ventilators to new staff
      Staff Nurse\tJune 2016 – December 2019
      Chattahoochee Regional Medical Center\tColumbus, GA
      • Cared for patients after heart surgery and wrote the handover sheet that all units use
      now

      EDUCATION
      Bachelor of Science in Nursing (BSN)\tMay 2016
      Savannah Coast University\tSavannah, GA

      SKILLS & INTERESTS
      Skills: Ventilator management, IV therapy, Epic, Triage
      Languages: English (native), Yoruba (fluent)
      Interests: Running, jollof rice
      `,
    ],
    name: "DESMOND OYELARAN",
    email: "des.oyelaran@example.com",
    phone: "(404) 555-0133",
    roles: [
      ["Charge Nurse, Intensive Care", "Peachtree Memorial Hospital", "2020-01", "now"],
      ["Staff Nurse", "Chattahoochee Regional Medical Center", "2016-06", "2019-12"],
    ],
    schools: [["Savannah Coast University", "Bachelor of Science in Nursing (BSN)", "2016-05"]],
    skills: ["Ventilator management", "IV therapy", "Epic", "Triage"],
  },
  {
    layout: "margin of years, several roles in one firm, no bullets",
    pages: [
      `
      Noor van der Meer
      noor@vandermeer.example
      06-12345678

      Profile
      Data engineer who turns the noise of machines into tables that people trust, with a liking for small tools.

      Work
      2022–now\tLead Data Engineer, Getij Energie
      Responsible for the platform behind the forecasts of four wind parks.
      2019–2022\tData Engineer, Getij Energie
      Built the first pipelines with Airflow and PostgreSQL.
      2017–2019\tJunior Developer, Bureau Zeven
      Wrote web shops in PHP.

      Studies
      2014–2017\tBSc Artificial Intelligence, University of Groningen

      Skills
      Python / SQL / dbt / Airflow / Terraform
      `,
    ],
    name: "Noor van der Meer",
    email: "noor@vandermeer.example",
    phone: "06-12345678",
    roles: [
      ["Lead Data Engineer", "Getij Energie", "2022", "now"],
      ["Data Engineer", "Getij Energie", "2019", "2022"],
      ["Junior Developer", "Bureau Zeven", "2017", "2019"],
    ],
    schools: [["University of Groningen", "BSc Artificial Intelligence", "2017"]],
    skills: ["Python", "SQL", "dbt", "Airflow", "Terraform"],
  },
  {
    layout: "Japanese",
    pages: [
      `
      履歴書
      氏名：山田 花子
      メール：hanako.yamada@example.jp
      電話：090-1234-5678

      職歴
      2018年4月 - 現在\t株式会社青空\tソフトウェアエンジニア
      2015年4月 - 2018年3月\t有限会社みどり\tプログラマー

      学歴
      2011年4月 - 2015年3月\t東都大学\t情報工学 学士

      スキル
      Java、Go、AWS
      `,
    ],
    name: "山田 花子",
    email: "hanako.yamada@example.jp",
    phone: "090-1234-5678",
    roles: [
      ["ソフトウェアエンジニア", "株式会社青空", "2018-04", "now"],
      ["プログラマー", "有限会社みどり", "2015-04", "2018-03"],
    ],
    schools: [["東都大学", "情報工学 学士", "2015-03"]],
    skills: ["Java", "Go", "AWS"],
  },
];

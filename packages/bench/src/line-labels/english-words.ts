/** Words from which the generator of training resumes makes English ones; `|` parts alternatives. */
const list = (text: string): string[] => text.split("|").map((each) => each.trim());

export const seniorities = list(
  "Senior|Junior|Lead|Principal|Chief|Assistant|Associate|Deputy|Sr.|Jr.|Head|Trainee|Graduate|Staff|Regional|Area|Executive|Apprentice|Asst.|Interim|Global",
);
/** Fields, and the nouns of who works in them. */
export const trades: [string[], string[]][] = [
  [
    list(
      "Software|Backend|Frontend|Full Stack|Java|Python|PHP|.NET|Android|iOS|DevOps|Cloud|Platform|Data|QA|Test|Embedded|Firmware|Security|Network|Systems|Machine Learning|Site Reliability|Web|Mobile|React|Node.js|Automation|Database|Salesforce|SAP|ETL|BI|Application Support",
    ),
    list(
      "Engineer|Developer|Architect|Analyst|Consultant|Programmer|Tester|Administrator|Lead|Intern|Specialist|Manager|Trainee|Scientist",
    ),
  ],
  [
    list(
      "Mechanical|Civil|Electrical|Electronics|Production|Maintenance|Quality|Quality Control|Quality Assurance|Piping|HVAC|Site|Project|Planning|Process|Design|Structural|Safety|Instrumentation|Commissioning|Tool Room|Utility|Service|Field|Plant|Chemical|Mining|Petroleum|Automobile|Welding|CNC|Store|Shift|Workshop",
    ),
    list(
      "Engineer|Supervisor|Technician|Inspector|Foreman|Manager|Incharge|In-Charge|Operator|Fitter|Draughtsman|Officer|Coordinator|Trainee|Superintendent|Surveyor|Helper|Apprentice",
    ),
  ],
  [
    list(
      "Sales|Marketing|Account|Business Development|Key Account|Retail|Channel Sales|Inside Sales|Brand|Product|Customer Service|Customer Support|Client Servicing|Territory|Area Sales|Digital Marketing|E-commerce|Insurance|Real Estate|Export|Procurement|Purchase|Logistics|Supply Chain|Warehouse|Store|Inventory|Dispatch",
    ),
    list(
      "Executive|Manager|Officer|Representative|Associate|Coordinator|Assistant|Specialist|Advisor|Consultant|Head|Director|Supervisor|Agent|Analyst|Clerk|Planner",
    ),
  ],
  [
    list(
      "Finance|Accounts|Payroll|Audit|Tax|Credit|Treasury|Cost|Investment|Risk|Compliance|Loan|Collections|Branch|Relationship|Operations|Back Office|MIS|HR|Human Resources|Recruitment|Talent Acquisition|Training|Admin|Administration|Office|Legal|Data Entry|Computer|Billing|Cash|Front Office|Front Desk",
    ),
    list(
      "Officer|Executive|Manager|Assistant|Analyst|Associate|Accountant|Auditor|Clerk|Operator|Specialist|Coordinator|Administrator|Intern|Generalist|Head|Partner|Consultant|Controller",
    ),
  ],
  [
    list(
      "Staff|Registered|Clinical|Pediatric|ICU|Emergency|Community|Medical|Dental|Pharmacy|Laboratory|Research|Physio|Radiology|Surgical|Ward|Theatre|Psychiatric|Care",
    ),
    list(
      "Nurse|Technician|Assistant|Pharmacist|Therapist|Physician|Resident|Officer|Coordinator|Associate|Fellow|Worker|Specialist|Surgeon|Consultant",
    ),
  ],
  [
    list(
      "Primary|Secondary|High School|English|Mathematics|Science|Physics|Kindergarten|Music|Art|Teaching|Visiting|Adjunct|Guest|Special Education|Language",
    ),
    list("Teacher|Lecturer|Tutor|Professor|Assistant|Instructor|Faculty|Educator|Coordinator|Fellow|Trainer"),
  ],
  [
    list(
      "Kitchen|Pastry|Sous|Banquet|Restaurant|Hotel|Front of House|Guest Relations|Housekeeping|Event|Travel|Food & Beverage|Flight|Cabin|Security|Delivery|Truck|Crane|Forklift",
    ),
    list(
      "Chef|Manager|Supervisor|Attendant|Steward|Captain|Host|Coordinator|Guard|Driver|Operator|Crew Member|Agent|Assistant|Planner",
    ),
  ],
  [
    list(
      "Graphic|UX|UI|Visual|Interior|Fashion|Motion|Content|Creative|Copy|Technical|Social Media|Video|Sound|Landscape|Public Relations|News",
    ),
    list(
      "Designer|Writer|Editor|Director|Manager|Producer|Artist|Architect|Strategist|Lead|Researcher|Intern|Assistant|Reporter|Photographer",
    ),
  ],
];
export const plainTitles = list(
  "Accountant|Auditor|Bookkeeper|Receptionist|Cashier|Electrician|Plumber|Carpenter|Welder|Driver|Chef|Cook|Barista|Waiter|Waitress|Nurse|Midwife|Pharmacist|Dentist|Paralegal|Attorney|Lawyer|Librarian|Translator|Journalist|Photographer|Economist|Statistician|Actuary|Consultant|Founder|Co-Founder|CEO|CTO|CFO|Managing Director|General Manager|Vice President|President|Partner|Team Leader|Project Manager|Product Manager|Product Owner|Scrum Master|Store Keeper|Storekeeper|Office Boy|Peon|Typist|Stenographer|Tele Caller|Telecaller|Field Officer|Medical Representative|Relationship Manager|Branch Manager|Research Scholar|Research Assistant|Teaching Assistant|Internship|Intern|Volunteer|Freelancer|Independent Contractor|Head of Operations|Head of Growth|Director of Engineering|VP of Sales|Manager - Operations|Officer (Grade II)|Engineer Utility|Asst. Manager - Stores|Executive - Accounts & Finance|Line Leader|Group Leader|Crew Trainer|Shop Assistant|Personal Assistant|Executive Assistant to the CEO|Data Entry Operator|Computer Operator|Machine Operator|Charge Nurse|House Officer|Postdoctoral Researcher|PhD Candidate|Chief of Staff|Quantity Surveyor|Land Surveyor|Fleet Supervisor|Sales Promoter|Security Officer",
);
export const orgStems = list(
  "Apex|Vertex|Summit|Northwind|Bluewave|Silverline|Greenfield|Sunrise|Pioneer|Unity|Global|National|Royal|Crystal|Diamond|Eastern|Western|Metro|Prime|Star|Omega|Sigma|Delta|Nova|Orion|Zenith|Horizon|Everest|Lotus|Ganga|Himalaya|Sagar|Surya|Shakti|Krishna|Balaji|Sai|Lakshmi|Shree|Al Noor|Al Futtaim|Gulf|Emirates|Oasis|Desert|Falcon|Baobab|Savanna|Kilima|Zambezi|Andes|Pacific|Atlantic|Baltic|Nordic|Alpine|Rhein|Havel|Iber|Lusitan|Acme|Hexa|Quantum|Vector|Cobalt|Granite|Maple|Cedar|Willow|Harbor|Lighthouse|Beacon|Keystone|Redwood|Ironbridge|Foxglove|Bright|Clear|Swift|True|Open|Deep|Cloud|Data|Info|Tech|Med|Agro|Aqua|Petro|Electro|Auto|Bio",
);
export const orgTails = list(
  "Technologies|Solutions|Systems|Software|Industries|Enterprises|Engineering|Constructions|Builders|Infotech|Consultancy|Consulting|Services|Logistics|Motors|Pharma|Pharmaceuticals|Foods|Textiles|Steel|Power|Energy|Electricals|Electronics|Chemicals|Plastics|Packaging|Trading|Traders|Exports|Finance|Bank|Insurance|Capital|Holdings|Group|Labs|Studio|Media|Hospital|Clinic|Medical Center|School|College|University|Hotel|Resorts|Restaurant|Supermarket|Stores|Mart|Airlines|Telecom|Networks|Analytics|Robotics|Instruments|Tools|Components|Auto Parts|Contracting|Oil & Gas|Petroleum|Shipping|Realty|Developers|Agency|Partners|Foundation|Academy|Institute|Digital|Interactive|Games|Security Services|Facility Management|Bakery|Farms|Mills|Cement|Ceramics|Garments|BPO|Outsourcing|Staffing",
);
export const legalForms = list(
  "Pvt. Ltd.|Pvt Ltd|Private Limited|PVT. LTD.|(P) Ltd.|(P) Ltd|Ltd|Ltd.|Limited|LLC|L.L.C.|Inc.|Inc|, Inc.|Corp.|Corporation|Co.|Company|& Co.|Co. Ltd|Co. LLC|LLP|PLC|plc|India Pvt. Ltd.|India Limited|Nig. Ltd|WLL|W.L.L|FZE|FZCO|Est.|Group of Companies|Pte Ltd|Pty Ltd|Sdn Bhd|PT|GmbH|AG|SA|S.A.|B.V.|Group",
);
export const plainOrgs = list(
  "Ministry of Health|Ministry of Works and Housing|Department of Education|City Council|County Government|District Hospital|Municipal Corporation|State Electricity Board|Public Works Department|Indian Railways|Armed Forces|National Bank|Central Library|Freelance|Self-employed|Self Employed|Red Cross|St. Mary's Hospital|University Hospital|Office of the Registrar|Department of Physics, State University|Water Board|Police Department|Chamber of Commerce|Community Health Center",
);
export const degrees = list(
  "Bachelor of Science|Bachelor of Arts|Bachelor of Commerce|Bachelor of Engineering|Bachelor of Technology|Bachelor of Business Administration|Bachelor of Computer Applications|Bachelor of Education|Bachelor of Pharmacy|Bachelor of Laws|Bachelor's Degree|Bachelors|Master of Science|Master of Arts|Master of Commerce|Master of Technology|Master of Engineering|Master of Business Administration|Master of Computer Applications|Master of Public Health|Master's Degree|Masters|Doctor of Philosophy|Associate of Science|Associate Degree|Postgraduate Diploma|Post Graduate Diploma|Diploma|Advanced Diploma|Higher National Diploma|Higher Diploma|Certificate|National Certificate|PG Diploma|B.Sc|B.Sc.|BSc|B.A.|BA|B.Com|B.Com.|BCom|B.E.|B.E|BE|B.Tech|B.Tech.|B. Tech|BTech|BBA|BCA|B.Ed|B.Pharm|LLB|M.Sc|M.Sc.|MSc|M.A.|MA|M.Com|M.Com.|M.Tech|M.Tech.|M.E.|MBA|MCA|M.Ed|M.Phil|Ph.D|Ph.D.|PhD|PGDM|PGDCA|HND|OND|ITI|I.T.I|BS|B.S.|MS|M.S.|BEng|MEng|B.Eng.|BSc (Hons)|B.A. (Hons.)|AA|AAS|D.Pharm|GNM|BHM|MBBS|BDS|D.El.Ed|B.Arch|BFA|MFA|JD|LLM",
);
export const schoolLevels = list(
  "10th|12th|10th Standard|12th Standard|X|XII|Xth|XIIth|Class X|Class XII|10+2|SSC|HSC|S.S.C|H.S.C|S.S.C.|H.S.C.|SSLC|S.S.L.C|PUC|Intermediate|Matriculation|Matric|High School|High School Diploma|Higher Secondary|Senior Secondary|Secondary|Secondary School Certificate|Higher Secondary Certificate|WASSCE|WAEC|SSCE|KCSE|KCPE|GCSE|GCSEs|A-Levels|A Levels|A/L|O/L|GCE O Level|GCE A Level|International Baccalaureate|IB Diploma|GED|F.Sc|F.A|FSc Pre-Engineering|ICS|I.Com|Primary School Leaving Certificate|Senior High School Certificate|Abitur|Matura",
);
export const fields = list(
  "Computer Science|Computer Science and Engineering|Information Technology|Information Systems|Mechanical Engineering|Mechanical|Civil Engineering|Civil|Electrical Engineering|Electrical and Electronics Engineering|Electronics and Communication Engineering|Electronics & Communication|Chemical Engineering|Industrial Engineering|Automobile Engineering|Production Engineering|Mathematics|Statistics|Physics|Chemistry|Biology|Biochemistry|Biotechnology|Microbiology|Nursing|Pharmacy|Public Health|Economics|Business Administration|Business Management|Commerce|Accounting|Accountancy|Finance|Banking and Finance|Marketing|Human Resource Management|HR & Marketing|International Business|Psychology|Sociology|Political Science|History|English Literature|English|Journalism|Mass Communication|Law|Education|Graphic Design|Architecture|Fine Arts|Hotel Management|Hospitality Management|Tourism|Agriculture|Environmental Science|Geology|Petroleum Engineering|Mining Engineering|Textile Technology|Data Science|Artificial Intelligence|Cyber Security|Supply Chain Management|Project Management|Social Work|Philosophy|Linguistics|Music|Film Studies|Science|Arts|PCM|Maths|Fitter Trade|Electrician|Science Stream|Commerce Stream|Secretarial Studies",
);
export const institutionForms = list(
  "{c} Institute of {F}|{c} College of {F}|{n} School of {F}|{n} College of {F}, {c}|Faculty of {F}, {c} University|{n} Institute of {F} Studies|{c} Colleges of {F}|University of {F} {c}|{c} Boys High School, {c}|Dr. {n} Institute of {F}|{n} {n} College, {c}|{n} {n} Inter College {c}, {c}|{A} College, {c}, {c}|{n} {n} Institute|{n} Higher Sec. School, {c}|University of {c}|{c} University|{c} State University|{c} Technical University|Technical University of {c}|{c} Institute of Technology|{c} College of Engineering|{c} Engineering College|{c} College|{c} Community College|{c} Polytechnic|{c} Polytechnic College|Government College, {c}|Government Polytechnic, {c}|{n} Institute of Engineering and Technology|{n} Institute of Management|{n} Institute of Technology & Science|{n} College of Arts and Science|{n} Memorial College|{n} University|{n} Public School|{n} Vidyalaya|{n} Vidya Mandir|Kendriya Vidyalaya {c}|{n} High School|{n} Higher Secondary School|{n} Inter College|{n} Senior Secondary School|{c} High School|{c} Girls' Secondary School|St. {f}'s School|St. {f} College|{n} Academy|{c} Academy of Arts|{c} Business School|{n} School of Management|{c} School of Economics|National Institute of {n} Studies|Federal University of {c}|{c} Secondary School|{n} College|Industrial Training Institute, {c}|Govt. ITI {c}|{c} School of Nursing|{n} Group of Institutions|{c} City College|{c} University of Applied Sciences|I.T.I. {c}|{A}|{A} {c}|{A}, {c}",
);
export const boards = list(
  "CBSE|ICSE|State Board|UP Board|U.P. Board|C.B.S.E.|Maharashtra Board|Bihar Board|B.S.E.B|RBSE|MP Board|WBCHSE|BSE|Anna University|Mumbai University|Pune University|Delhi University|JNTU|VTU|RGPV|AKTU|UPTU|GTU|Punjab University|Board of Secondary Education|BISE Lahore|Federal Board|Osmania University|RTMNU|WBUT|M.S.B.T.E",
);
export const verbs = list(
  "Managed|Led|Developed|Designed|Built|Prepared|Handled|Maintained|Monitored|Coordinated|Supervised|Implemented|Improved|Reduced|Increased|Created|Wrote|Tested|Reviewed|Analysed|Planned|Organized|Checked|Trained|Supported|Assisted in|Responsible for|Involved in|Worked on|Ensured|Conducted|Delivered|Introduced|Migrated|Automated|Negotiated|Recruited|Installed|Repaired|Inspected|Operated|Taught|Advised|Drafted|Verified|Arranged|Followed up|Updating|Maintaining|Preparing|Handling|Checking|Monitoring|Planning|Managing|Coordinating with|Reporting to|Looking after|Taking care of|To prepare|To maintain|To ensure|Doing|Making of|Preparation of|Maintenance of|Supervision of|Use of|Knowledge of|Setting up|Execution of|Attended|Achieved|Launched|Owned|Partnered with|Shipped|Drove|Spearheaded|Served as point of contact for",
);
export const objects = list(
  "daily reports|the monthly accounts|customer complaints|a team of {d} people|the release process|a payment service|production targets|quality checks on incoming material|site activities|safety meetings|purchase orders|vendor payments|stock registers|preventive maintenance of pumps|the design of retaining walls|the network of two offices|unit tests|REST APIs|the migration to the cloud|a dashboard for managers|training sessions for new staff|bank reconciliation|GST returns|invoices and vouchers|tender documents|shop drawings|client presentations|marketing campaigns|social media posts|patient records|medication rounds|lesson plans|student assessments|the front desk|guest requests|the kitchen during service|shift schedules|spare parts|breakdowns of machines|CNC programs|welding procedures|inspection reports|the database of customers|performance reviews|recruitment of engineers|audit files|the annual budget|loan applications|cash and daily deposits|the CRM system|data pipelines|machine learning models|user interviews|wireframes and prototypes|a component library|deployment scripts|incident response|the help desk|laptops and printers|access control|cables and panels|concrete works|bar bending schedules|all office administration|travel arrangements|contracts with suppliers|deliveries to {d} shops|sales targets of {d}%|new business|documentation|the warehouse|a study of water quality|laboratory samples|grant applications|translations|news articles|an online shop",
);
export const tails = list(
  "in time|within budget|for internal and external clients|across three departments|with a focus on quality|as per schedule|on a daily basis|under the guidance of the manager|which saved {d}% of cost|using Excel and SAP|with Python and SQL|according to company policy|by {d}%|and reporting to management|in coordination with other teams|for a leading bank|from start to finish|at site|per month|before the deadline|in a fast paced environment|and following up with vendors|for the project team|as required|without any accident|for {d} users|and reduced errors||||||",
);
export const softSkills = list(
  "Communication|Leadership|Team player|Time management|Problem solving|Hard working|Quick learner|Teamwork|Adaptability|Punctual|Self motivated|Positive attitude|Negotiation|Critical thinking|Attention to detail|Customer service|Presentation skills|Planning|Decision making|Multitasking|Organization|Creativity|Honest|Flexible",
);
export const hardSkills = list(
  "Java|Python|C++|C|C#|JavaScript|TypeScript|React|Angular|Vue|Node.js|Django|Spring Boot|SQL|MySQL|PostgreSQL|MongoDB|Oracle|AWS|Azure|Docker|Kubernetes|Linux|Git|Jenkins|Terraform|HTML|CSS|PHP|Laravel|.NET|Android|Kotlin|Swift|Excel|MS Excel|MS Office|MS Word|PowerPoint|Tally|Tally ERP 9|SAP|SAP FICO|SAP MM|QuickBooks|AutoCAD|SolidWorks|CATIA|Creo|ANSYS|Revit|STAAD Pro|Primavera|MS Project|MATLAB|PLC|SCADA|CNC Programming|GD&T|5S|Kaizen|Six Sigma|Lean|ISO 9001|Photoshop|Illustrator|Figma|InDesign|Sketch|Premiere Pro|Canva|SEO|Google Analytics|Google Ads|Salesforce|HubSpot|Power BI|Tableau|R|SPSS|Pandas|TensorFlow|Machine Learning|Data analysis|Bookkeeping|Payroll|Budgeting|Forecasting|Auditing|Taxation|GST|Financial reporting|Patient care|First aid|CPR|Phlebotomy|Curriculum design|Classroom management|Forklift|Welding|Cable termination|Estimation|Surveying|Total station|Networking|CCNA|Windows Server|Active Directory|Hardware|Troubleshooting|Typing|Data entry|Agile|Scrum|Jira|REST|GraphQL|Microservices|Selenium|JMeter|Postman|Manual testing|ERP|CRM|Inventory management|Procurement|Logistics|Recruitment|Onboarding|Copywriting|Translation|Event planning|Food safety|HACCP|Windows 10|Windows XP/7/8|Windows 7|Internet|Operating Systems|Core Java|J2EE|Hibernate|JSP",
);
export const skillGroups = list(
  "Languages|Programming Languages|Programming|Frameworks|Tools|Databases|Operating Systems|Operating System|Packages|Software|Design|Web|Cloud|Soft Skills|Technical|Office|Designing Software|Other|Methods|Libraries|Testing|Analysis|Application Software|Package Known|Platforms|ERP|Concepts|IDE|Hardware|Office Tools|Finance|Management|Computer Knowledge|Basic|Advanced|Expert",
);
export const interests = list(
  "Reading books|Cricket|Playing football|Listening to music|Travelling|Cooking|Swimming|Photography|Chess|Gardening|Painting|Cycling|Yoga|Watching movies|Volunteering|Hiking|Badminton|Blogging|Running|Dancing",
);
export const headings: Record<string, string[]> = {
  HX: list(
    "Experience|Work Experience|Professional Experience|Employment History|Employment|Work History|Career History|Job Experience|Professional Background|Experience Details|Work Experience Details|Relevant Experience|Industrial Experience|Employment Record|Career Contour|Organizational Experience|Experience Summary|Professional Journey|Working Experience|Employment Details|Previous Experience|Current Employment|Career Progression|Positions Held|Industry Experience|Internships|Job History|Field Experience|Experience Profile|Summary of Experience|Career Path|Work Profile|Professional Exposure|Occupational Contour|Employment Scan|Job Profile|Business Experience|Career Details|Service Record|Employment Profile|Professional Career|Teaching Experience|Clinical Experience|Site Experience|Overseas Experience|Experience in Detail|Details of Experience|Experience Record|Company Experience|Professional Experiences|Job Record|Organisation Details|Gulf Experience|Work Details|Present Employment|Past Experience|Selected Experience|Organisational Scan",
  ),
  HE: list(
    "Education|Educational Qualification|Educational Qualifications|Academic Qualification|Academic Qualifications|Education Details|Educational Background|Academic Background|Academics|Academic Profile|Academic Details|Qualifications|Qualification|Education & Training|Academic Credentials|Academic Record|Educational Credentials|Education Qualification|Scholastic Record|Scholastics|Professional Qualification|Academic Chronicle|Technical Education|Technical Qualification|Schooling|Educational Profile|Academia|Basic Qualification|Educational History|Degrees|Studies|Academic Career|Academic Achievements|Education Profile|Educational Details|Education and Credentials|Formal Education|Educational Qualification Details|Academic Qualification Details|Details of Education|Educational Attainments|Education Summary|Examinations Passed|Educational Record|Academic Education|Academic Records|General Education|Qualification Details|Educational Summary|Education Level|Academic History",
  ),
  HS: list(
    "Skills|Technical Skills|Key Skills|Core Competencies|Skill Set|Skills Summary|Areas of Expertise|Computer Skills|IT Skills|Software Skills|Technical Proficiency|Technical Expertise|Professional Skills|Computer Knowledge|Computer Proficiency|Competencies|Software Known|Technologies|Tools|Soft Skills|Technical Purview|Expertise|Skills & Abilities|Skills and Competencies|Computer Literacy|Software Proficiency|Area of Expertise|Key Competencies|Domain Skills|Functional Skills|Core Skills|Tools & Technologies|Technical Competence|Tech Stack|IT Proficiency|Skills & Expertise|Software Exposure|Technical Skill|Computer Skill|Software Skills Known|Computer Literacy & Skills|Applications Known|Softwares Known|Software Packages|Design Software|Lab Skills|Instruments Handled|Technical Skills and Tools|IT Knowledge|Computer Awareness|Technical Know-how|Skill|Skills Profile|Core Competency|Trade Skills",
  ),
  HL: list(
    "Languages|Languages Known|Language Proficiency|Linguistic Abilities|Language Skills|Known Languages|Language|Linguistic Skills",
  ),
  HP: list(
    "Projects|Academic Projects|Key Projects|Project Details|Project|Projects Undertaken|Major Projects|Personal Projects|Projects Handled|Project Work|Academic Project|Selected Projects|Project Profile|Training|Industrial Training|Trainings|Summer Training|Trainings Attended|Industrial Visits|In-plant Training|Publications|Certifications|Certificates|Courses|Professional Certifications|Achievements|Awards|Honors & Awards|Awards and Achievements|Volunteer Experience|Volunteering|Extra Curricular Activities|Extracurricular Activities|Co-curricular Activities|Workshops|Seminars|Additional Qualification|Leadership Experience|Memberships|Licenses & Certifications|Training & Certification|Positions of Responsibility|Research|Patents|Workshops Attended|Seminars Attended|Conferences|Conference Presentations|Papers Presented|Workshops & Seminars|Training Undergone|Vocational Training|Implant Training|Internship Training|Summer Internship|Training Programme|Courses Attended|Certificate Courses|Other Courses|Extra Courses|Academic Achievements|Accolades|Scholarships|Events|Events Attended|Paper Publications|Research Papers|CME and Conferences|Community Work|Social Work|Sports|Sports Achievements|Curricular Activities|Responsibilities Held|Notable Achievements|Final Year Project|Mini Project|Site Projects|Project Experience|Academic Honours|Additional Courses|Additional Certifications|Professional Memberships|Professional Development|Training Attended|Visits",
  ),
  HO: list(
    "Interests|Hobbies|Hobbies & Interests|References|Reference|Referees|Declaration|Strengths|Personal Strengths|Additional Information|Activities|Interests and Hobbies|Personal Traits|Personal Attributes|Other Information|Miscellaneous|Area of Interest|Key Responsibilities of Interest|Professional References|Assets|Key Strengths|Strength|Personality Traits|Personality|Traits|Qualities|Personal Qualities|Self Assessment|Self Evaluation|My Strengths|Personal Skills|Interpersonal Skills|Areas of Interest|Fields of Interest|Interest|Hobby|Leisure|Strengths & Weaknesses|Positive Points|Salary Details|Availability|Notice|Behavioural Skills|Personal Strength",
  ),
  HC: list(
    "Personal Details|Personal Information|Contact|Contact Details|Personal Profile|Personal Data|Personal Dossier|Personal Vitae|Bio-Data|Personal Snippets|Contact Information|Details|Personal|Personal Particulars|Passport Details|Get in Touch|Personal Info|Contact Me",
  ),
  HM: list(
    "Objective|Career Objective|Summary|Professional Summary|Profile|Career Summary|Profile Summary|Professional Profile|About Me|About|Executive Summary|Professional Synopsis|Career Profile|Synopsis|Personal Statement|Personal Summary|Job Objective|Professional Snapshot|Career Goal|Professional Objective|Profile Snapshot|Brief Overview|Overview|Career Aim|Executive Profile|Summary of Qualifications|Highlights|Career Highlights|Introduction|Snapshot|Brief Summary|Carrier Objective|Aim|My Goal|Career Vision|Objectives|Career Objectives|Professional Outline|Career Sketch|Profile Overview|Personal Mission|Experience Summary in Short|About Myself|Core Qualities|Summary of Experience and Strengths|Career Focus",
  ),
};
export const summaries = list(
  "To work in a challenging environment where I can use my skills for the growth of the organization|Seeking a position in a reputed company where I can learn and grow|Results driven professional with {d} years of experience in the field|Experienced {t} with a strong background in operations and delivery|A hard working and dedicated person with good communication skills|Looking for a career that offers growth and responsibility|I am a {t} who enjoys solving hard problems with small teams|Over {d} years of experience as {t} in reputed firms|Possess good knowledge of planning and execution of projects|Proven ability to meet deadlines and work under pressure|Passionate about clean design, simple code and happy customers|Currently associated with a leading company as {t}|To be part of a company which gives me the chance to improve my knowledge|Skilled in handling teams, customers and vendors with a cool head|Dynamic {t} with international exposure and a record of improving processes|Adept at training staff, saving cost and keeping quality high|To secure a responsible job that uses my education and training|Detail oriented {t} looking for new challenges|Able to work independently and as part of a team|Deft in managing day to day operations and reporting",
);
export const personal: [string, string[]][] = [
  [
    "Date of Birth",
    ["12/05/1990", "3rd June 1988", "15-08-1993", "21 March 1985", "07.11.1991", "May 9, 1994"],
  ],
  ["DOB", ["12/05/1990", "23-10-1989", "1st Jan 1992"]],
  ["Father's Name", ["Mr. Ram Prakash Sharma", "Abdul Karim", "Late Shri Mohan Lal", "Mr. S. Nagarajan"]],
  ["Father’s Name", ["Shri Suresh Kumar", "Mohammed Yusuf"]],
  ["Mother's Name", ["Mrs. Kamala Devi", "Smt. Sunita"]],
  ["Gender", ["Male", "Female", "M"]],
  ["Sex", ["Male", "Female"]],
  ["Marital Status", ["Single", "Married", "Unmarried"]],
  ["Nationality", ["Indian", "Nigerian", "Kenyan", "British", "Filipino", "Pakistani"]],
  ["Religion", ["Hindu", "Islam", "Christian", "Hinduism"]],
  [
    "Languages Known",
    [
      "English, Hindi",
      "English, Hindi & Marathi",
      "Tamil, English",
      "Urdu and English",
      "Hindi, English, Gujarati",
    ],
  ],
  ["Languages", ["English and French", "Hindi, English", "Swahili, English"]],
  ["Hobbies", ["Reading, cricket", "Listening to music, travelling", "Playing chess"]],
  [
    "Permanent Address",
    ["H.No. 12, Gandhi Nagar, Jaipur", "Vill. & Post Rampur, Dist. Sitapur", "45 Hill Road, Lagos"],
  ],
  ["Passport No", ["K1234567", "Z 0098123", "M5566778"]],
  ["Passport Details", ["No. L7788990, valid till 2027"]],
  ["Place of Issue", ["Chennai", "Mumbai", "Dubai"]],
  ["Driving License", ["Yes", "Valid UAE licence", "Class B"]],
  ["Visa Status", ["Visit visa", "Employment visa, transferable"]],
  ["Notice Period", ["30 days", "One month"]],
  ["Expected Salary", ["Negotiable", "As per company norms"]],
  ["Current CTC", ["4.5 LPA", "6 Lacs"]],
  ["Blood Group", ["O+", "B positive"]],
];

/** Sentences in which people praise themselves; they are no skills. */
export const traits = list(
  "Ready to learn from seniors|Can work in any shift|Honest and sincere towards work|Never give up attitude|Able to mix with all kinds of people|Good listener|Patience while working under load|Believe in team work|Can take quick decisions|Always on time|Friendly nature|Open to feedback|Able to travel and relocate|Full of energy|Strong will power|Clear about my goals|Self confidence and discipline|Easily adapt to new places|Respect towards elders and colleagues|Faith in hard work|Calm under pressure|Polite behaviour|Eager to take new tasks",
);
export const events = list(
  "National Conference|International Conference|State Level Seminar|One Day Workshop|Two Day Workshop|Three Day Seminar|National Level Symposium|Faculty Development Programme|Hands-on Training|Short Term Course|Guest Lecture|Annual Meet|Technical Fest|Refresher Course|Paper Contest",
);
export const subjects = list(
  "Green Chemistry|Renewable Energy|Soft Computing|Cloud Computing|Research Methods|Digital Marketing|Food Testing|Soil Mechanics|Cyber Law|Robotics|Women and Society|Water Treatment|Clinical Research|Image Processing|Banking Reforms|Teaching Methods|Thin Films|Road Safety|Entrepreneurship|Public Speaking|Bio-Diversity|Patient Safety|Machine Design|Nano Materials",
);

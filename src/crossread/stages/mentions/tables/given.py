"""Given names: a word that may begin a person's name.

General knowledge, written for this project: names common where English-language news is made
and where it reports from. Names that are first of all English words (Will, Mark, Grace, Hope)
stand apart: they need more evidence.
"""

from crossread.stages.mentions.tables.words import several

NAMES = several(
    """
    Aaron Abbas Abdel Abdul Abdullah Abdulla Abigail Abraham Abu Ada Adam Adel Adrian Agnes Ahmad Ahmed Aidan Aisha
    Akbar Akira Alain Alan Albert Alberto Alejandro Aleksandr Alessandro Alex Alexander Alexandra Alexandre Alexei
    Alexey Alexis Alfred Alfredo Ali Alice Alicia Alison Alistair Allan Allen Allison Alvaro Alyssa Amal Amanda Amara
    Amber Amelia Amin Amina Amir Amit Amy Ana Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andres Andrew
    Andrey Andrzej Andy Angel Angela Angelina Anil Anita Ann Anna Anne Annette Annie Anthony Antoine Anton Antonia
    Antonio António Anwar April Ariel Arif Armando Arnold Arthur Arturo Asad Ashley Ashraf Astrid Audrey Augusto Aung
    Ayman Aziz Barack Barbara Barry Bart Basil Bashar Bashir Beatrice Ben Benazir Benedict Benjamin Benny Bernard
    Bernie Bert Beth Bethany Betty Beverly Bilal Binyamin Bjorn Bob Bobby Boris Brad Bradley Brandon Brenda Brendan
    Brent Brett Brian Bridget Bruce Bruno Bryan Caitlin Calvin Cameron Camila Camille Carl Carla Carlo Carlos Carmen
    Carol Carolina Caroline Carolyn Casey Catherine Cathy Cecilia Cedric Cesar Chad Chantal Charles Charlie Charlotte
    Chelsea Cheryl Chloe Chris Christian Christina Christine Christoph Christophe Christopher Chuck Cindy Claire Clara
    Clare Clarence Claude Claudia Claudio Clement Clifford Clinton Clive Colin Colleen Connor Constance Cory Craig
    Cristina Cristobal Curtis Cynthia Cyril Daisuke Damian Damien Dan Dana Daniel Daniela Daniele Danielle Danny Dara
    Daria Darren Darryl Dave David Davide Dean Deborah Debbie Debra Denis Denise Dennis Derek Diana Diane Didier Diego
    Dieter Dimitri Dirk Dmitri Dmitry Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin
    Dwight Dylan Earl Ed Eddie Edgar Edith Eduard Eduardo Edward Edwin Ehud Eileen Elaine Eleanor Elena Eli Elias Elif
    Elijah Elisabeth Eliza Elizabeth Ella Ellen Elliott Elsa Emanuel Emil Emile Emilia Emilio Emily Emma Emmanuel
    Enrique Enzo Eric Erica Erich Erik Erika Erin Ernest Ernesto Ernst Esther Ethan Etienne Eugene Eugenia Eva Evan
    Evelyn Fabian Fabio Fadi Faisal Farah Farid Farouk Fatima Federico Felicia Felipe Felix Ferdinand Fernando Fiona
    Florian Florence Frances Francesca Francesco Francis Francisco Franco Francois François Frank Frankie Franklin
    Franz Fred Freddie Frederic Frederick Fredrik Friedrich Fuad Gabriel Gabriela Gamal Gareth Garry Gary Gavin Gemma
    Gene Geoff Geoffrey George Georges Georgia Georgina Gerald Gerard Gerhard Gianni Gilbert Gina Giorgio Giovanni
    Giulia Giulio Giuseppe Glen Glenn Gloria Gordon Graeme Graham Grant Greg Gregor Gregory Greta Guido Guillaume
    Guillermo Gunter Gustav Gustavo Guy Habib Hadi Haider Hakan Hakim Hamad Hamid Hamza Hanan Hani Hank Hanna Hannah
    Hans Harold Harriet Harry Haruki Harvey Hasan Hassan Hayden Hazel Heather Hector Heidi Heinrich Heinz Helen Helena
    Helga Helmut Henri Henrik Henrique Henry Herbert Herman Hermann Hernan Hilary Hillary Hiroshi Holly Horst Hosni
    Howard Hubert Hugh Hugo Huma Hussain Hussein Ian Ibrahim Ida Ignacio Igor Ilan Ilya Imran Inga Ingrid Irene Irina
    Iris Isaac Isabel Isabella Isabelle Ismail Isobel Itzhak Ivan Ivana Ivo Jack Jackie Jackson Jacob Jacqueline
    Jacques Jake Jakob Jalal Jamal James Jamie Jamil Jan Jane Janet Janice Jared Jasmine Jason Javad Javier Jawad Jay
    Jean Jeff Jeffrey Jenna Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Jiri Jo Joachim
    Joan Joanna Joanne Joao João Jochen Jodie Joe Joel Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan
    Jordi Jorge Jose José Josef Joseph Josephine Josh Joshua Josip Joyce Juan Juanita Jude Judith Judy Julia Julian
    Juliana Julie Julien Juliet Julio Julius Jun Jurgen Jürgen Justin Kai Kamal Karel Karen Karim Karin Karl Karla
    Kate Katharina Katherine Kathleen Kathryn Kathy Katie Katrina Kay Keith Kelly Ken Kenji Kenneth Kent Kerry Kevin
    Khaled Khalid Kiran Kirsten Klaus Kofi Konrad Konstantin Kristen Kristin Kristina Kumar Kurt Kyle Lakshmi Lara
    Larry Lars Laszlo Latifa Laura Lauren Laurence Laurent Lawrence Lea Leah Lee Leif Leila Lena Lenny Leo Leon
    Leonard Leonardo Leonid Leopold Leroy Leslie Lewis Liam Lilian Liliana Lina Linda Lindsay Lindsey Lionel Lisa Liz
    Lloyd Lois Lorenzo Lori Lorraine Louis Louisa Louise Luc Luca Lucas Lucia Lucy Ludwig Luigi Luis Luisa Luiz Luka
    Lukas Luke Luther Lydia Lyndon Lynn Mads Magnus Mahdi Mahmoud Mahmud Maria Marc Marcel Marcelo Marcia Marco Marcos
    Marcus Margaret Margarita Margot Marguerite María Marian Mariana Marianne Marie Marilyn Marina Mario Marion Marisa
    Marius Markus Marta Martha Martin Martina Marwan Mary Masoud Massimo Mateo Mathew Mathias Matteo Matt Matthew
    Matthias Maureen Maurice Mauricio Mauro Max Maxim Maxime Maxwell Maya Megan Mehdi Mehmet Meghan Melanie Melissa
    Melvin Mercedes Meredith Michael Michaela Michal Michel Michele Michelle Miguel Mihail Mikael Mike Mikhail Mila
    Milan Mildred Milos Milton Mina Ming Mira Miranda Miriam Miroslav Mitch Mitchell Mohamed Mohamad Mohammad Mohammed
    Mohan Mohsen Moises Molly Monica Monika Morgan Morris Moses Moshe Mostafa Muammar Muhammad Muhammed Muqtada Murray
    Musa Mustafa Nabil Nadia Nadine Nancy Naomi Narendra Nasser Natalia Natalie Natasha Nathan Nathaniel Neil Nelson
    Nicholas Nick Nicola Nicolai Nicolas Nicole Nigel Nikita Nikki Nikolai Nikolaus Nils Nina Noah Noam Noel Nora
    Norbert Noreen Norma Norman Nour Nuri Oleg Olga Oliver Olivia Olivier Omar Oscar Osama Otto Owen Pablo Pamela
    Paola Paolo Pascal Pat Patricia Patrick Patrik Paul Paula Paulina Paulo Pavel Pedro Peggy Penelope Penny Percy Per
    Perry Pete Peter Petra Petro Phil Philip Philippa Philippe Phillip Phyllis Pierre Pieter Pietro Piotr Priya Qasem
    Qassem Quentin Rachel Radovan Rafael Rafiq Rahul Rainer Raj Rajesh Rajiv Ralph Ramon Ramona Ramzi Randall Randy
    Raphael Rashid Raul Raúl Ravi Raymond Rebecca Recep Reginald Reinhard Reinhold Rene René Renata Reza Ricardo
    Riccardo Richard Rick Ricky Rita Robert Roberta Roberto Robin Rod Roderick Rodney Rodrigo Rodrigue Roger Roland
    Rolf Roman Romano Ron Ronald Ronnie Rory Rosa Rosalind Rosemary Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russell
    Ruth Ryan Sabine Sabrina Saddam Sadiq Saeed Said Sally Salma Salman Salvador Salvatore Sam Samantha Sami Samir
    Samira Samuel Sandra Sandy Sanjay Sara Sarah Sayed Scott Sean Sebastian Sebastien Selim Seth Sergei Sergey Sergio
    Sergiy Shane Shannon Sharif Sharon Shaun Shawn Sheikh Sheila Shinzo Shirley Sidney Siegfried Sigmund Silvia Silvio
    Simon Simone Slobodan Sofia Solomon Sonia Sophia Sophie Stacy Stan Stanislav Stanley Stefan Stefano Steffen Stella
    Stephan Stephanie Stephen Steve Steven Stewart Stuart Sue Sunil Sunita Susan Susana Susanne Suzanne Sven Svetlana
    Sybil Sylvia Tabitha Taha Takeshi Tamara Tania Tanya Tara Tariq Tatiana Ted Teresa Terence Teri Terrence Terry
    Thabo Theo Theodore Theresa Thierry Thomas Tiffany Tim Timothy Tina Tobias Todd Tom Tomas Tommy Toni Tony Tracey
    Tracy Travis Trevor Trinh Troy Tyler Ulrich Umar Ursula Usman Valentin Valentina Valeria Valerie Valery Vanessa
    Vasily Vera Verne Vernon Veronica Vicente Vicki Victor Victoria Vijay Viktor Vince Vincent Vincenzo Viola Violet
    Virginia Vitali Vitaly Vivian Vladimir Volodymyr Walid Wallace Walter Wanda Warren Wayne Wendy Werner Wesley
    Wilfred Wilhelm William Willy Winston Wolfgang Woodrow Xavier Yair Yana Yannick Yasmin Yasser Yasir Yevgeny
    Yitzhak Yoko Yolanda Yousef Youssef Yuki Yulia Yuri Yusuf Yvette Yvonne Zachary Zahra Zainab Zara Zeinab Zoe Zoran
    Zygmunt Theresia Lorna Bonnie Carrie Kim Xi Nguyen Sanna Mette Kaja Elon Kamala Jair Nicolás Gabriele Jacinda
    Volker Olaf Angus Hamish Moira Nicky Aoife Siobhan Niamh Ronan Cormac Declan Sadie Elsie
    """
)

ALSO_WORDS = several(
    """
    Will Mark Grace Hope Faith Rose Bill Frank Jack Rich Art Summer May June Dawn Joy Ray Rob Drew Chase Gene Grant
    Pat Sue Max Christian Major Rusty Sunny Heath Cliff Chance Miles Reed Ivy Ruby Amber Pearl Daisy Lily Penny Angel
    Brooke Jade Iris
    """
)

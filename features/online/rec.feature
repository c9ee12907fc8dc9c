# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: REC Reconciliation - all online products

  # Cases row 159
  @REC-003a @online @rec @C @mock @observe @attested
  Scenario: REC-003a Transactions online, by service
    Scenario description: An online order was paid. The merchant downloads the nine columns of forex_compare_file.
    Test purpose: The trade is matched by the merchant's own id.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the transaction file of day 1
    Then 1 row matched and nothing differs [FILE-3]

  # Cases row 160
  @REC-003b @online @rec @C @mock @observe @attested
  Scenario: REC-003b Transactions online, by file
    Scenario description: An online order was paid. The merchant fetches the file with named columns from the server.
    Test purpose: The trade is matched by the merchant's own id.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given the merchant fetches its online files from the server
    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the transaction file of day 1
    Then 1 row matched and nothing differs [FILE-3]

  # Cases row 161
  @REC-004a @online @rec @C @mock @observe @attested
  Scenario: REC-004a Settlements online, by service
    Scenario description: An online order was paid and settled on the next working day. The merchant downloads the nine columns of forex_liquidation_file.
    Test purpose: The trade is matched with its settlement.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the settlement file of day 2
    Then 1 row matched and nothing differs [FILE-4]

  # Cases row 162
  @REC-004b @online @rec @C @mock @observe @attested
  Scenario: REC-004b Settlements online, by file
    Scenario description: An online order was paid and settled on the next working day. The merchant fetches the file with named columns from the server.
    Test purpose: The trade is matched with its settlement.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given the merchant fetches its online files from the server
    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the settlement file of day 2
    Then 1 row matched and nothing differs [FILE-4]

  # Cases row 170
  @REC-012 @online @rec @C @mock
  Scenario: REC-012 More than ten days
    Scenario description: Twelve days are reconciled at once.
    Test purpose: The service refuses eleven days in words; the merchant asks for ten and then for the rest.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the harness asks for the transactions of days 1 to 11 after 300 h
    And the merchant reconciles the transactions of days 1 to 12
    Then the harness is told "Over 10 days to Date period" [FILE-12]
    And no download of the merchant asks for more than 10 days [FILE-12]
    And 1 row matched and nothing differs [FILE-3]

  # Cases row 171
  @REC-013 @online @rec @C @mock @observe
  Scenario: REC-013 No data in the period
    Scenario description: Nothing was sold on the day that is reconciled.
    Test purpose: The answer that there is no data is taken for what it is.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the transaction file of day 2
    Then a day without trades is no failure [FILE-13]

  # Cases row 172
  @REC-014 @online @rec @C @mock
  Scenario: REC-014 End date not before today
    Scenario description: Today's trades are asked for today, and again on the next day.
    Test purpose: The service refuses today and answers on the next day.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the harness asks for the transactions of days 1 to 1 after 60 s
    And the merchant reconciles the transaction file of day 1
    Then the harness is told "Finish date not ahead of today" [FILE-14]
    And 1 row matched and nothing differs [FILE-14]

  # Cases row 177
  @REC-018 @online @rec @C @mock
  Scenario: REC-018 Rate file
    Scenario description: The rates of the day are downloaded, by the harness and by the merchant.
    Test purpose: Each line tells day, time, currency and rate of today.
    Test steps:
      1. Download the rates.
      2. Read them line by line.
      3. Let the merchant download them.

    When the harness asks for the rates after 60 s
    And the merchant downloads the rates of the day after 2 min
    Then every rate can be read and is of that day [FILE-18]

  # Cases row 183
  @REC-023 @online @rec @C @mock @observe
  Scenario: REC-023 Columns found by name
    Scenario description: The columns of the file come in another order, and some optional ones are absent.
    Test purpose: Every value is found by the name of its column.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given the merchant fetches its online files from the server
    And the files that come have the fault REORDERED_COLUMNS
    When a customer orders 12.34 USD on the website
    And the buyer opens the cashier after 5 s
    And the buyer pays at the cashier after 20 s
    And the merchant reconciles the transaction file of day 1
    Then 1 row matched and nothing differs [FILE-23]

# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: REC Reconciliation - all products

  # Cases row 163
  @REC-005 @all @rec @M @mock @observe
  Scenario: REC-005 Paid at the gateway, unknown to the merchant
    Scenario description: The file holds a payment that the merchant has not booked.
    Test purpose: The payment is reported with its row and amount.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault UNKNOWN_PAYMENT
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference MISSING_LOCAL is reported with its place and values [FILE-5]

  # Cases row 164
  @REC-006 @all @rec @M @mock @observe
  Scenario: REC-006 Booked by the merchant, missing at the gateway
    Scenario description: One of two payments is missing in the file.
    Test purpose: The missing payment is reported.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault MISSING_ROW
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference MISSING_REMOTE is reported with its place and values [FILE-6]

  # Cases row 165
  @REC-007 @all @rec @M @mock @observe
  Scenario: REC-007 Amount differs
    Scenario description: An amount in the file is more by one than was paid.
    Test purpose: The difference is reported with both amounts.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault WRONG_AMOUNT
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference AMOUNT is reported with its place and values [FILE-7]

  # Cases row 166
  @REC-008 @all @rec @M @mock @observe
  Scenario: REC-008 Row twice
    Scenario description: A row stands in the file twice.
    Test purpose: The second row is reported.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault DOUBLED_ROW
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference DUPLICATE is reported with its place and values [FILE-8]

  # Cases row 167
  @REC-009 @all @rec @C @mock @observe
  Scenario: REC-009 Wrong fee
    Scenario description: A fee in the file is more by its smallest unit than the contract says.
    Test purpose: A merchant that holds its rate reports both fees.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault WRONG_FEE
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference FEE is reported with its place and values [FILE-9]

  # Cases row 168
  @REC-010 @all @rec @M @mock @observe
  Scenario: REC-010 Refund and cancel rows
    Scenario description: One sale is refunded in part, another is cancelled on the same day.
    Test purpose: The refund is matched by its own id, the cancel by that of its trade.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 19.99 USD
    And the cashier refunds 5.00 USD after 60 s
    And the buyer shows a fresh code after 90 s
    And the cashier charges 20.00 USD after 120 s
    And the cashier cancels the order after 180 s
    And the merchant reconciles the transaction file of day 1
    Then 4 rows matched and nothing differs [FILE-10]

  # Cases row 173
  @REC-015 @all @rec @M @mock @observe
  Scenario: REC-015 Day cut-off
    Scenario description: Sales are made in the last seconds of a day in Beijing and in the first of the next.
    Test purpose: Each stands in the file of its own day, whatever the zone of the merchant.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 10 s
    And the cashier charges 20.00 USD after 29 s
    And the buyer shows a fresh code after 29 s
    And the cashier charges 30.00 USD after 31 s
    And the merchant reconciles the transaction file of day 1
    And the merchant reconciles the transaction file of day 2
    Then 3 rows matched and nothing differs [FILE-15]

  # Cases row 174
  @REC-016a @all @rec @C @mock @observe
  Scenario: REC-016a Yen in files
    Scenario description: A sale in JPY stands in the transaction file and in the settlement file.
    Test purpose: Amounts and fees are whole numbers and matched.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 1234 JPY, settled in JPY
    And the merchant reconciles the transaction file of day 1
    And the merchant reconciles the settlement file of day 2
    Then 2 rows matched and nothing differs [FILE-16]

  # Cases row 175
  @REC-016b @all @rec @C @mock @observe
  Scenario: REC-016b Won in files
    Scenario description: A sale in KRW stands in the transaction file and in the settlement file.
    Test purpose: Amounts and fees are whole numbers and matched.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 15000 KRW, settled in KRW
    And the merchant reconciles the transaction file of day 1
    And the merchant reconciles the settlement file of day 2
    Then 2 rows matched and nothing differs [FILE-16]

  # Cases row 176
  @REC-017 @all @rec @M @mock @observe
  Scenario: REC-017 Unknown results are settled by the file
    Scenario description: A payment took effect, and no answer, notice, query or cancel has told the merchant.
    Test purpose: The file tells: the money of an order that was given up goes back.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And no notice arrives
    And no pay is answered, but the first takes effect
    And every query answers SYSTEM_ERROR
    And the cancel is refused because its day is over
    When the cashier charges 12.34 USD
    And the merchant reconciles the transaction file of day 1
    Then a trade left unknown is settled by the file [FILE-17]
    And none of the buyer's money is kept [CNL-16]

  # Cases row 178
  @REC-019 @all @rec @M @mock @observe
  Scenario: REC-019 Torn file
    Scenario description: The file ends within a row.
    Test purpose: It is refused, and nothing of it is booked.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault TORN
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then the file is refused as a whole and nothing of it is booked [FILE-19]

  # Cases row 179
  @REC-020a @all @rec @M @mock @observe
  Scenario: REC-020a Column shifted
    Scenario description: From the amount on, the values of a row stand one column too far right.
    Test purpose: The row and the column are reported, and nothing is booked.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault SHIFTED_COLUMN
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference FORMAT is reported with its place and values [FILE-20]
    And the file is refused as a whole and nothing of it is booked [FILE-19]

  # Cases row 180
  @REC-020b @all @rec @M @mock @observe
  Scenario: REC-020b Wrong scale
    Scenario description: An amount has one decimal more than its currency.
    Test purpose: The row and the column are reported, and nothing is booked.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files that come have the fault WRONG_SCALE
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 30 s
    And the cashier charges 20.00 USD after 60 s
    And the merchant reconciles the transaction file of day 1
    Then a difference FORMAT is reported with its place and values [FILE-20]
    And the file is refused as a whole and nothing of it is booked [FILE-19]

  # Cases row 181
  @REC-021 @all @rec @M @mock @observe
  Scenario: REC-021 File not there yet
    Scenario description: The file comes in the afternoon.
    Test purpose: The merchant asks again, calls a person by noon, and reconciles when the file is there.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    And the files come 4 h late
    When the cashier charges 12.34 USD
    And the merchant reconciles the transaction file of day 1
    Then a file that is not there is asked for again [FILE-21]
    And a person is called by 12 o'clock where the file is not there [FILE-21]
    And 1 row matched and nothing differs [FILE-1]

  # Cases row 182
  @REC-022 @all @rec @C @mock @observe
  Scenario: REC-022 Settlement file over several days
    Scenario description: Sales from Friday to Sunday are settled on Monday.
    Test purpose: One file holds all of them, and each is matched.
    Test steps:
      1. Sell as described.
      2. On the next day let the daily job fetch the file and compare it with the books.
      3. Read its report.

    Given a buyer who pays at once
    When the cashier charges 12.34 USD
    And the buyer shows a fresh code after 23 h
    And the cashier charges 20.00 USD after 24 h
    And the buyer shows a fresh code after 47 h
    And the cashier charges 30.00 USD after 48 h
    And the merchant reconciles the settlement file of day 4
    Then 3 rows matched and nothing differs [FILE-22]

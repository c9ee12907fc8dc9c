# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: SPOT In-store payment by payment code - all in-store products

  # Cases row 53
  @SPOT-028 @in-store @spot @C @mock @observe @relay
  Scenario: SPOT-028 Two stores, two tills
    Scenario description: Two stores of the merchant sell, each with its own till.
    Test purpose: Each pay names the store in which it was made.
    Test steps:
      1. Charge a buyer in the first store, then one in the second.
      2. Compare store_id in the requests.

    Given a buyer who pays at once
    When the cashier of store STORE-001 charges 12.34 USD after 0 s
    And the cashier of store STORE-002 charges 23.45 USD after 30 s
    Then the pays carry store_id STORE-001 and then STORE-002 [PAY-22]
    And the till shows success [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 54
  @SPOT-029 @in-store @spot @M @mock @observe @attested
  Scenario: SPOT-029 Timeouts and SYSTEM_ERROR raise an alarm
    Scenario description: The pay is not answered, and a query answers SYSTEM_ERROR.
    Test purpose: Somebody is told: a page, a mail or a line in a log that is watched.
    Test steps:
      1. Let the answer to the pay be lost and one query answer SYSTEM_ERROR.
      2. Charge the amount at the till and scan the buyer's payment code.
      3. Show the alarm.

    Given a buyer who pays at once
    And the pay is not answered but takes effect
    And the query answers SYSTEM_ERROR 1 time
    When the cashier charges 12.34 USD
    Then an alarm is raised [ERRC-3]
    And the sale is completed, unless it is cancelled right after a failed query [IV-1]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 55
  @SPOT-030 @in-store @spot @O @mock @observe @relay
  Scenario: SPOT-030 Manual query at the till
    Scenario description: Long after the till gave up the cashier asks how the order stands.
    Test purpose: The cashier can query by hand.
    Test steps:
      1. Charge the amount at the till and scan the buyer's payment code. Do not enter the password.
      2. Wait until the till has given up, then query the order by hand.

    Given a buyer who must enter the password
    When the cashier charges 12.34 USD
    And the cashier queries the order after 4 min
    Then the trade is queried later than 3 min after the pay [POLL-7]
    And till, merchant and gateway agree on the end [PAY-8]

  # Cases row 58
  @SPOT-033 @in-store @spot @M @attested
  Scenario: SPOT-033 Cashier's words
    Scenario description: Every error code of business and of the buyer's side shows a text that the cashier can act on.
    Test purpose: The tester confirms the statement and signs it.
    Test steps:
      1. Attach: the list of codes with their texts.
      2. Attach: a screen of the till for each group of codes.
      3. The tester signs with name, role and date.

    When the person in charge confirms the statement above
    Then the statement is confirmed and the evidence attached [LIFE-4]

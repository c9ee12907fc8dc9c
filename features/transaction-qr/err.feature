# Do not edit: this file is generated from openvalidate-cases.xlsx.
# Change the workbook, then run: mvn -q compile exec:java@write-features
Feature: ERR Errors on the wire - transaction QR code

  # Cases row 196
  @ERR-001c @transaction-qr @err @M @mock @observe @relay
  Scenario: ERR-001c Access error to an order
    Scenario description: The gateway refuses the order with an error at access level, so that no code comes back.
    Test purpose: A refused order is not sent again unchanged, and the sale ends without money on all sides.
    Test steps:
      1. Arm the access errors at the gateway.
      2. Make an order at the till.
      3. Read the till and the order in the merchant's books.

    Given the order is refused with an access error code
    When the cashier shows a code for 12.34 USD
    Then a refused call is not sent again unchanged [ERRC-8]
    And till, merchant and gateway agree on the end [PAY-8]
    And the till shows failure [UAT-1]

<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalAccountEnabledText", realmName)}

${msg("portalSignInButton")}${mail.colon?trim}
${link}

<@mail.why "portalMailWhyAccount"/>
<@mail.sender/>

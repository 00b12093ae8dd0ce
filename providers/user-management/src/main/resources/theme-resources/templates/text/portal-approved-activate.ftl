<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


<@mail.from name=approverName named="portalApprovedActivateTextFrom" unnamed="portalApprovedActivateText"/>

<@mail.admittedTo/>

${msg("portalApprovedActivateButton")}${mail.colon?trim}
${link}

${msg("portalMailLinkUntil", linkExpiresAt)}

<@mail.questions/>
<@mail.why "portalMailWhySignUp"/>
<@mail.sender/>
